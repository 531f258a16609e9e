### Asking for consent, and taking a “no” for an answer.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Bien sûr. Nous nous arrêtons là et nous changeons de sujet.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Avec votre accord, cette conversation sera enregistrée. Objectif : { $purpose }. Êtes-vous d’accord ?

# The operator asks now and then during a sensitive topic.
comfort-check = Vous sentez-vous à l’aise pour continuer ?

# The operator asks before a sensitive topic is touched; only a clear yes opens it. A yes or no question.
# Variables:
#   $subject (Choice) - family, health, money or loss
consent-ask-subject =
    { $subject ->
        [family] Êtes-vous d’accord pour parler de votre famille ? Vous pouvez arrêter à tout moment.
        [health] Êtes-vous d’accord pour parler de votre santé ? Vous pouvez arrêter à tout moment.
        [money] Êtes-vous d’accord pour parler d’argent ? Vous pouvez arrêter à tout moment.
        [loss] Êtes-vous d’accord pour parler du deuil que vous vivez ? Vous pouvez arrêter à tout moment.
       *[other] Êtes-vous d’accord pour parler d’un sujet personnel ? Vous pouvez arrêter à tout moment.
    }

# The operator says it when the caller has not clearly agreed to a topic.
consent-not-agreed = Bien sûr. Nous laissons ce sujet de côté.

# A tip for the operator, never spoken, when consent was asked for.
consent-tip-wait = Attendez un oui clair. Un silence ou un « peut-être » vaut un non.

# The operator says it when the caller does not want to be recorded.
recording-refused = C’est bien noté. Nous continuons sans enregistrement.
