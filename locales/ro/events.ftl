### What the operator reads on the buttons of the screen. Short, without an end mark. Callers never hear it.

# The other side picked up.
event-answered = Apel preluat

# Nobody picked up.
event-no-answer = Niciun răspuns

# The line was engaged.
event-busy = Linie ocupată

# The connection was lost.
event-dropped = Legătură întreruptă

# The caller ended the call.
event-hung-up = Apel închis de cealaltă parte

# The last line has been spoken to its end.
event-line-finished = Replică rostită

# The caller said something.
event-spoke = Persoana vorbește

# The caller agreed.
event-yes = Da

# The caller did not agree.
event-no = Nu

# The caller answered neither yes nor no.
event-unsure = Răspuns nesigur

# The caller used foul language.
event-swore = Limbaj vulgar

# The caller complained.
event-complained = Reclamație

# The caller threatened somebody.
event-threatened = Amenințare

# The conversation is calm again.
event-calmed-down = Revenire la calm

# The caller cannot talk now.
event-not-now = Moment nepotrivit

# The caller wants the topic or the calls to stop.
event-asked-to-stop = Cerere de oprire

# The operator puts the caller on hold.
event-hold = Punerea în așteptare

# The operator comes back from the hold.
event-resume = Reluarea convorbirii

# The operator puts the caller through.
event-transfer = Transferul apelului

# The operator does not feel safe and leaves the conversation.
event-safe-exit = Ieșire în siguranță

# There is a sign that somebody is in danger.
event-crisis-sign = Semn de pericol

# The operator ends the call.
event-end-call = Încheierea apelului

# What the step is about has been done.
event-done = Gata

# A voicemail answered instead of a person.
event-voicemail = Mesagerie vocală

# The caller corrected what the operator has understood.
event-corrected = O corectare

# A life is in danger now.
event-danger-now = Pericol imediat

# The caller said when to call.
event-time-given = Moment indicat

# The caller is to be called back.
event-call-back = Apel ulterior

# The operator writes down a summary of what the caller said.
event-summarised = Notarea unui rezumat

# The operator notes a feeling heard in the caller’s voice.
event-emotion-heard = Notarea unei emoții

# The operator notes that a new insight has shaken the caller: strong words count as no abuse now.
event-strong-reaction = Notarea unei reacții puternice

# The operator notes what the call is about.
event-topic-set = Notarea subiectului

# Asks for something not offered.
event-asked-for-more = Cerere în afara ofertei

# Asks to meet.
event-asked-to-meet = Cererea unei întâlniri

# The person who is called wants to know who calls.
event-asked-who = Întrebarea cine sună

# The operator asks for consent to a sensitive topic.
event-topic-wanted = Acord pentru un subiect

# Turn to the topic.
event-topic-opened = Trecerea la subiect

# Agrees clearly.
event-consented = Acord clar

# Takes back consent.
event-consent-withdrawn = Acord retras

# Record the call.
event-record = Înregistrarea apelului

# Payment by card.
event-pay-by-card = Plată cu cardul

# Agrees to a recording.
event-recording-agreed = Acord pentru înregistrare

# Refuses a recording.
event-recording-refused = Refuzul înregistrării

# Others can hear me.
event-in-public = Mă pot auzi și alții

# Nobody can hear me.
event-in-private = Nu mă aude nimeni

# Typing an answer.
event-typing = Se scrie un răspuns

# Note a question.
event-issue-noted = Notarea unei întrebări

# A moment for myself.
event-need-pause = Un moment pentru mine

# Ask whether it is so.
event-clarify = Întrebare de verificare
