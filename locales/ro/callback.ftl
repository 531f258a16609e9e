### What is said on a call to a client: why, what the client wants, what is proposed.

## The reason of the call

# The operator says why they call the client. Said only after the client has agreed to talk.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form, without a full stop
callback-purpose = Vă sun în legătură cu următorul subiect: { $topic }.

## The goal of the call

# The operator asks what the client wants. An open question.
callback-ask-wish = Ce ați dori să facem?

# The operator asks what the client wants. An open question.
callback-ask-matters = Ce contează cel mai mult pentru dumneavoastră?

# The operator says it right after repeating the key points in own words. A yes or no question.
callback-confirm = Așa am înțeles. Este corect?

## Possibilities

# The operator makes a proposal: says it in own words after the first sentence, then asks the second. A yes or no question.
callback-propose = Iată ce vă propun. V-ar conveni?

# The operator says it after a no to the first proposal: says the other one in own words after the first sentence, then asks the second. A yes or no question.
callback-alternative = Mai există o variantă. V-ar conveni mai mult?

# The operator says it after the client has agreed to a proposal.
callback-agree = Bine, așa vom face.

## When nobody answers

# The operator says it on the client’s voicemail. Nothing about the matter: others may hear it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-voicemail = Bună ziua. Sunt { $alias } și vă sun din partea companiei { $organisation }. Vă rog să mă sunați când vă convine. La revedere.

# A text message to the client, after nobody answered. Nothing about the matter: others may read it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-text = Bună ziua, sunt { $alias }, din partea companiei { $organisation }. Nu am reușit să vă găsesc la telefon. Vă rog să mă sunați când vă convine.

## Tips for the operator, never spoken

# A tip before dialling.
callback-tip-plan = Înainte de a suna: despre ce este vorba și ce faceți dacă nu răspunde nimeni?

# A tip with the greeting, which asks whether it is a good moment.
callback-tip-convenient = Întrebați dacă momentul este potrivit și așteptați răspunsul. Un apel pe mobil vine adesea când nu trebuie.

# A tip when the operator says why the call is made.
callback-tip-purpose = Spuneți de la început cine sună și de ce.

# A tip while the client says what is wanted.
callback-tip-listen = Lăsați persoana să vorbească, fără să o întrerupeți.

# A tip before the operator asks whether the client was understood.
callback-tip-confirm = Repetați ideile principale cu cuvintele dumneavoastră, apoi puneți întrebarea.

# A tip when the operator makes a proposal.
callback-tip-propose = Câte o singură propunere: prezentați-o, apoi întrebați.

# A tip after the call.
callback-tip-rest = Notați cum s-a încheiat apelul și ce s-a stabilit.

# The operator asks it where others can hear, instead of repeating what the client said. A yes or no question.
client-confirm-briefly = Am notat. Este tot? Ajunge un „da” sau un „nu”.

# A tip while the phone rings.
client-tip-before = Unde sunteți și ce va auzi clientul? Zgomot, companie, urmați la rând sau semnal slab: lăsați mesageria să răspundă.

# A tip when the client’s matter is confirmed in a public place.
client-tip-confirm-briefly = Nu repetați nimic cu voce tare. Cine aude acum vă poate fi mâine partener de discuție.
