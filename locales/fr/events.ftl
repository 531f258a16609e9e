### What the operator reads on the buttons of the screen. Short, without an end mark. Callers never hear it.

# The other side picked up.
event-answered = Réponse à l’appel

# Nobody picked up.
event-no-answer = Sans réponse

# The line was engaged.
event-busy = Ligne occupée

# The connection was lost.
event-dropped = Communication coupée

# The caller ended the call.
event-hung-up = On a raccroché

# The last line has been spoken to its end.
event-line-finished = Fin de la phrase

# The caller said something.
event-spoke = Prise de parole

# The caller agreed.
event-yes = Oui

# The caller did not agree.
event-no = Non

# The caller answered neither yes nor no.
event-unsure = Réponse incertaine

# The caller used foul language.
event-swore = Propos grossiers

# The caller complained.
event-complained = Réclamation

# The caller threatened somebody.
event-threatened = Menace

# The conversation is calm again.
event-calmed-down = Retour au calme

# The caller cannot talk now.
event-not-now = Pas le bon moment

# The caller wants the topic or the calls to stop.
event-asked-to-stop = Demande d’arrêter

# The operator puts the caller on hold.
event-hold = Mettre en attente

# The operator comes back from the hold.
event-resume = Reprendre l’appel

# The operator puts the caller through.
event-transfer = Transférer l’appel

# The operator does not feel safe and leaves the conversation.
event-safe-exit = Sortie de sécurité

# There is a sign that somebody is in danger.
event-crisis-sign = Signe de danger

# The operator ends the call.
event-end-call = Terminer l’appel

# What the step is about has been done.
event-done = C’est fait

# A voicemail answered instead of a person.
event-voicemail = Messagerie vocale

# The caller corrected what the operator has understood.
event-corrected = Une correction

# A life is in danger now.
event-danger-now = Danger immédiat

# The caller said when to call.
event-time-given = Moment indiqué

# The caller is to be called back.
event-call-back = Rappeler plus tard

# The operator writes down a summary of what the caller said.
event-summarised = Noter un résumé

# The operator notes a feeling heard in the caller’s voice.
event-emotion-heard = Noter une émotion

# The operator notes that a new insight has shaken the caller: strong words count as no abuse now.
event-strong-reaction = Noter une réaction vive

# The operator notes what the call is about.
event-topic-set = Noter le sujet

# Asks for something not offered.
event-asked-for-more = Demande hors de l’offre

# Asks to meet.
event-asked-to-meet = Demande une rencontre

# The person who is called wants to know who calls.
event-asked-who = Demande qui appelle

# The operator asks for consent to a sensitive topic.
event-topic-wanted = Demander l’accord sur un sujet

# Turn to the topic.
event-topic-opened = Aborder le sujet

# Agrees clearly.
event-consented = Accord clair

# Takes back consent.
event-consent-withdrawn = Retire son accord

# Record the call.
event-record = Enregistrer l’appel

# Payment by card.
event-pay-by-card = Paiement par carte

# Agrees to a recording.
event-recording-agreed = Accepte l’enregistrement

# Refuses a recording.
event-recording-refused = Refuse l’enregistrement

# Others can hear me.
event-in-public = On peut m’entendre

# Nobody can hear me.
event-in-private = Personne ne m’entend

# Typing an answer.
event-typing = Réponse en cours

# Note a question.
event-issue-noted = Noter une question

# A moment for myself.
event-need-pause = Un moment pour moi

# Ask whether it is so.
event-clarify = Demander si c’est bien cela
