### Training cards: what operators read before and after, never spoken.

# The voice.
card-smile = Zâmbiți când vorbiți: zâmbetul se aude. Nu este nevoie de alinturi.

# The voice.
card-even-voice = Cine cere ajutor are nevoie de cineva care își cunoaște meseria: vorbiți cu o voce calmă și fermă.

# The voice.
card-confidence = Siguranța nu înseamnă familiaritate: stăpâniți subiectul și păstrați adresarea politicoasă.

# Difficult callers.
card-stay-calm = Păstrați-vă calmul: dumneavoastră stăpâniți situația și vă puteți lua un moment.

# Difficult callers.
card-courtesy = Dați dovadă de politețe și de corectitudine și nu luați nimic personal. Reproșurile nu ajută pe nimeni.

# Listening.
card-listening = Nu vă vede nimeni: ascultarea este tot ce ajunge la persoana care sună. Lăsați deoparte grijile proprii.

# Listening.
card-no-judging = Este vorba despre celălalt, nu despre dumneavoastră: ascultați fără să judecați.

# Listening.
card-let-finish = Lăsați persoana să termine. Cine întrerupe aude doar jumătate de poveste.

# Listening.
card-good-questions = O întrebare deschisă deschide o ușă: ea ajută persoana să vadă lucrurile altfel.

# Helplines.
card-why-people-call = Oamenii sună când vor, de acolo unde se simt acasă, fără să fie văzuți și, de obicei, fără nume. Protejați acest lucru.

# Helplines.
card-who-answers = Plătită sau voluntară, fiecare persoană care răspunde aici are pregătirea necesară și are pe cine întreba.

# Before the first call.
card-training = Exersați limitele, situațiile de criză și încheierile dificile înainte de a răspunde. Fără această pregătire, încredințați criza persoanei responsabile.

# Privacy.
card-own-name = Lucrați sub pseudonim și pe o linie separată. Numele, numărul și orașul sunt numai ale dumneavoastră.

# Privacy.
card-passwords = Parole lungi, setări stricte de confidențialitate și nimic despre muncă pe platforme publice.

# Privacy.
card-distance = Fără postări despre apeluri, fără fotografii, fără contact în afara liniei: distanța protejează ambele părți.

# Before the shift.
card-workplace = Ușă închisă, fără ascultători, fără zgomot: verificați înainte de primul apel.

# Before the shift.
card-licences = Sunt toate autorizațiile valabile astăzi? Fără ele, linia rămâne închisă.

# Prices.
card-market = Aflați cât cer alții pentru același lucru și revizuiți-vă prețurile o dată pe an.

# After the call.
card-self-care = Aveți grijă întâi de dumneavoastră: mâncați, odihniți-vă, mișcați-vă, vorbiți cu cineva de încredere.

# After the call.
card-reflection = Ce a însemnat acest apel pentru mine? Ce aș face la fel și ce nu? Nu scrieți nimic despre persoană.

# After the call.
card-not-responsible = Nu răspundeți de viața altcuiva. I-ați fost alături, și asta contează.

# Client calls.
card-composed = Un plan înainte de apel vă ajută să vă păstrați calmul: un mesaj, un canal, apoi așteptați.

# Client calls.
card-bad-time = Aproximativ jumătate din apelurile pe mobil vin la un moment nepotrivit. Întrebați mai întâi.

# Client calls.
card-private-life = Serile și sărbătorile sunt ale familiei. Nu dați buzna: alegerea îi aparține persoanei.

# Client calls.
card-every-contact = Fiecare contact, oricât de scurt, schimbă felul în care vă vede clientul.

# Client calls.
card-who-listens = Cine vă aude azi poate sta mâine în fața dumneavoastră.

# Client calls.
card-dead-spots = Rețineți unde nu aveți semnal: în lift, la metrou, pe o anumită porțiune de drum. Păstrați lista pentru dumneavoastră.

# The voice.
card-pace = Urmați ritmul și energia persoanei și dublați pauzele când vorbește rar. Nu oglindiți niciodată furia.

# The law that protects the operator; no legal advice.
card-law-fr = Franța: insultele și amenințările sunt pedepsite de lege. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-de = Germania: insulta, amenințarea și hărțuirea sunt pedepsite de lege. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-gb = Regatul Unit: apelurile răuvoitoare și hărțuirea sunt pedepsite de lege. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-us = Statele Unite: apelurile de hărțuire sunt pedepsite de legea federală și de legile statelor. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-ro = România: amenințarea și hărțuirea sunt pedepsite de lege. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-ru = Rusia: amenințările cu moartea și insultele sunt pedepsite de lege. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.
