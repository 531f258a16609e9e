### Asking for consent, and taking a “no” for an answer.

# The operator asks before a sensitive topic is touched.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
consent-ask = Êtes-vous d’accord pour parler de ceci : { $topic } ? Vous pouvez arrêter à tout moment.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Bien sûr. Nous nous arrêtons là et nous changeons de sujet.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Avec votre accord, cette conversation sera enregistrée. Objectif : { $purpose }. Êtes-vous d’accord ?

# The operator asks now and then during a sensitive topic.
comfort-check = Vous sentez-vous à l’aise pour continuer ?
