### What is said in a contact centre, to somebody who has called.

## The reason of the call

# The operator says it after the caller has begun. An open question.
support-ask-details = Despre ce este vorba, mai exact?

# The operator says it after the caller has begun. An open question.
support-ask-tell-more = Ce alte detalii îmi puteți da?

# The operator says it in passing, while the caller explains.
support-i-see = Înțeleg. Vă mulțumesc pentru lămuriri.

# The operator says back what the caller wants. A yes or no question.
# Variables:
#   $reason (Choice) - balance, order or question
support-confirm =
    { $reason ->
        [balance] Doriți să aflați soldul contului dumneavoastră. Este corect?
        [order] Este vorba despre o comandă. Este corect?
        [question] Doriți o informație. Este corect?
       *[other] Am înțeles corect?
    }

## The answer

# The operator says it before looking for the answer.
support-looking = Verific imediat pentru dumneavoastră.

# The operator says it when looking for the answer takes some seconds.
support-still-looking = Caut în continuare. Vă mulțumesc pentru răbdare.

# The operator gives the balance. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $balance (Money) - the balance of the caller’s account
support-balance = Soldul contului dumneavoastră este de { $balance }. Este ceea ce doreați să aflați?

# The operator gives the answer. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $answer (String) - one or more whole sentences in the language of the call, from the knowledge base
support-answer = Iată ce am găsit. { $answer } V-am răspuns la întrebare?

# The operator says it when the answer was not found. The caller chooses between being called back and a colleague.
support-not-found = Nu am această informație la îndemână. Vă pot suna mai târziu sau vă pot face legătura cu altcineva din echipă. Ce preferați?

# The operator says it when no colleague could take over the call. A yes or no question.
support-nobody-free = Momentan nimeni din echipă nu poate prelua apelul. Vă pot suna eu mai târziu?

# The operator says it after the caller has been silent for some seconds.
support-still-with-me = Mai sunteți la telefon? Nu vă grăbiți.

## Tips for the operator, never spoken

# A tip while the phone rings.
support-tip-smile = Zâmbiți: zâmbetul se aude. Începeți scurt și cu încredere.

# A tip while the caller explains.
support-tip-listen = Adaptați-vă ritmului persoanei. Folosiți cuvinte simple.

# A tip before the operator says back what the caller wants.
support-tip-confirm = Reformulați cererea înainte de a căuta răspunsul.

# A tip while the answer is being looked for.
support-tip-look-up = Dacă durează mai mult, întrebați dacă persoana poate aștepta și spuneți de ce.

# A tip when the answer was not found.
support-tip-not-found = Propuneți așteptarea, un apel ulterior sau pe cineva care știe răspunsul. Nu ghiciți.

# A tip with the farewell.
support-tip-goodbye = Lăsați persoana să închidă prima.

# A tip after the call.
support-tip-rest = Scrieți-vă notițele. Apelul următor vine când sunteți gata.

# A tip after a hard call.
support-tip-long-rest = A fost o convorbire grea. Luați-vă două minute pentru dumneavoastră.
