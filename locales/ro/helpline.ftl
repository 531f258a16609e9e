### What is said on a helpline: warm, unhurried, without judging, without promising.

## Listening

# The operator says it after the caller has begun to speak.
helpline-go-on = Vă rog, continuați. Vă ascult.

# The operator says it after the caller has begun to speak.
helpline-go-on-listening = Vă ascult cu atenție. Povestiți-mi mai mult, dacă doriți.

# The operator says it after the caller has begun to speak, slowly or with difficulty.
helpline-go-on-time = Nu ne grăbește nimeni. Sunt aici.

# The operator says it in passing, while the caller tells the story.
helpline-i-see = Înțeleg.

# The operator says it in passing, while the caller tells the story.
helpline-with-you = Vă ascult.

## The reason of the call

# The operator asks why the caller calls. An open question.
helpline-ask-reason = Ce v-a îndemnat să sunați astăzi?

# The operator says it when the caller wants company and nothing has to be solved.
helpline-glad-you-called = E bine că ați sunat. Putem pur și simplu să stăm de vorbă.

## The goal of the call

# The operator asks what the caller wants. An open question.
helpline-ask-goal = Ce v-ar ajuta cel mai mult acum?

# The operator asks what the caller wants. An open question.
helpline-ask-goal-now = Ce v-ați dori de la discuția noastră?

## What is possible and what is not

# The operator says it after the caller’s first ideas. An open question.
helpline-ask-possible = Ce vi se pare posibil?

# The operator says it after what is possible. An open question.
helpline-ask-impossible = Și ce nu este posibil sau nu vi s-ar potrivi?

# The operator says it when a new insight shakes the caller, who may weep, fall silent or use strong words.
helpline-strong-reaction = Îmi dau seama cât de mult vă afectează toate acestea. Este firesc. Nu vă grăbiți.

# The operator offers advice, only after the caller’s own ideas. A yes or no question.
helpline-advise = Uneori ajută să vorbiți despre asta cu medicul dumneavoastră sau cu o asociație care oferă sprijin. Ar fi o variantă pentru dumneavoastră?

# The operator says it before looking for another place where the caller can find help.
helpline-let-me-look = Mă uit acum unde puteți găsi sprijin.

# The operator says it when no other place of help was found. A yes or no question; a yes leads back to the caller’s own ideas.
helpline-no-resource = Vă spun sincer: acum nu am găsit niciun serviciu către care să vă pot îndruma. Vreți să ne gândim împreună ce altceva v-ar putea ajuta?

## Tips for the operator, never spoken

# A tip while the phone rings.
helpline-tip-before = Respirați adânc. Lăsați deoparte grijile proprii: toată atenția este pentru persoana care sună.

# A tip after the greeting.
helpline-tip-open = Lăsați persoana să înceapă. Nu toată lumea spune de la început ce o apasă.

# A tip while the caller begins to tell.
helpline-tip-listen = Ascultați până la capăt, fără să judecați și fără să întrerupeți.

# A tip when the operator names a feeling.
helpline-tip-emotion = Numiți emoția pe care o simțiți în glas. Dacă este alta, persoana vă va spune.

# A tip while the operator finds out why the caller calls.
helpline-tip-reason = Este nevoie de companie sau există o problemă? Începeți cu întrebări deschise.

# A tip before and during a summary.
helpline-tip-summary = Rezumați cu cuvintele persoanei, apoi întrebați dacă este corect.

# A tip when the caller wants company.
helpline-tip-contact = Contează convorbirea în sine. Nu este nimic de rezolvat.

# A tip when the line is misused.
helpline-tip-limit = Spuneți cu bunăvoință care este limita. Dacă situația continuă, puteți încheia convorbirea.

# A tip while the operator finds out what the caller wants.
helpline-tip-goal = Ce caută persoana: pe cineva care să o asculte, o cale de ieșire sau ajutor în altă parte?

# A tip when the operator says what the caller may expect.
helpline-tip-expectation = Nu dați speranțe false: nu puteți rezolva problema, dar o puteți privi împreună.

# A tip when the caller wants to be heard.
helpline-tip-hear = Uneori ascultarea este de ajuns. Nu este nevoie de sfaturi.

# A tip while the operator asks for the caller’s own ideas. Advice stays closed until one idea has come, or two questions have brought none.
helpline-tip-own-ideas = Ideile vin mai întâi de la persoană. Sfatul devine posibil după o idee sau după două întrebări fără rezultat.

# A tip when the operator asks whether there is somebody close who could help.
helpline-tip-support-person = Contează doar un „da” sau un „nu”. Nu cereți niciodată un nume.

# A tip when the operator offers advice.
helpline-tip-advise = Propuneți acest lucru ca pe o posibilitate. Alegerea îi aparține persoanei.

# A tip while they look at what is possible.
helpline-tip-possible = Zăboviți asupra lucrurilor posibile: ele aduc o gură de aer.

# A tip while they look at what is not possible.
helpline-tip-impossible = Rămâneți cu picioarele pe pământ: nimănui nu-i face bine să meargă împotriva firii sale.

# A tip when the operator asks for a first step.
helpline-tip-small-step = Un prim pas mic are mai multe șanse de reușită. O reacție puternică vine din noua înțelegere, nu din cauza dumneavoastră.

# A tip at the beginning of the closing.
helpline-tip-useful = Întrebați dacă a fost de folos convorbirea. Rezumați numai dacă a existat o problemă reală.

# A tip with the farewell.
helpline-tip-goodbye = Lăsați persoana să închidă prima.

# A tip after the call.
helpline-tip-rest = Luați-vă un răgaz înainte de apelul următor. A fost o convorbire grea?

# A tip after a hard call.
helpline-tip-not-responsible = Păstrați o distanță sănătoasă. Nu răspundeți de viața altcuiva; i-ați fost aproape și ați ascultat.

# The operator says it after having spoken while the caller did.
listening-go-on = Vă rog să continuați. Vă ascult.

# A tip for the operator, never spoken, when the caller has spoken for long.
listening-tip-monologue = O poveste lungă: dați din când în când un mic semn că sunteți acolo, fără să luați cuvântul.

# The operator gives back what was heard in own words, after this sentence. A yes or no question.
helpline-give-back = Vă spun ce am auzit până acum. Așa este?

# A tip for the operator, never spoken, when what was heard is given back.
helpline-tip-give-back = Cuvintele dumneavoastră, pe scurt, fără judecăți. Unde nu e clar, întrebați ce înseamnă exact.
