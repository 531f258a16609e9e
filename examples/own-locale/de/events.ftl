# The other side picked up.
event-answered = Anruf angenommen

# Nobody picked up.
event-no-answer = Keine Antwort

# The line was engaged.
event-busy = Leitung besetzt

# The connection was lost.
event-dropped = Verbindung verloren

# The caller ended the call.
event-hung-up = Aufgelegt

# The last line has been spoken to its end.
event-line-finished = Satz gesprochen

# The caller said something.
event-spoke = Die andere Seite spricht

# The caller agreed.
event-yes = Ja

# The caller did not agree.
event-no = Nein

# The caller answered neither yes nor no.
event-unsure = Nicht sicher

# The caller used foul language.
event-swore = Schimpfworte

# The caller complained.
event-complained = Beschwerde

# The caller threatened somebody.
event-threatened = Drohung

# The conversation is calm again.
event-calmed-down = Wieder ruhig

# The caller cannot talk now.
event-not-now = Gerade unpassend

# The caller wants the topic or the calls to stop.
event-asked-to-stop = Bittet, aufzuhören

# The operator puts the caller on hold.
event-hold = In die Warteschleife

# The operator comes back from the hold.
event-resume = Zurück ins Gespräch

# The operator puts the caller through.
event-transfer = Anruf weiterleiten

# The operator does not feel safe and leaves the conversation.
event-safe-exit = Sicherer Ausstieg

# There is a sign that somebody is in danger.
event-crisis-sign = Zeichen von Gefahr

# The operator ends the call.
event-end-call = Gespräch beenden

# What the step is about has been done.
event-done = Erledigt

# A voicemail answered instead of a person.
event-voicemail = Mailbox

# The caller corrected what the operator has understood.
event-corrected = Eine Berichtigung

# A life is in danger now.
event-danger-now = Unmittelbare Gefahr

# The caller said when to call.
event-time-given = Nennt eine Zeit

# The caller is to be called back.
event-call-back = Später zurückrufen

# The operator writes down a summary of what the caller said.
event-summarised = Zusammenfassung notieren

# The operator notes a feeling heard in the caller’s voice.
event-emotion-heard = Gefühl notieren

# The operator notes that a new insight has shaken the caller: strong words count as no abuse now.
event-strong-reaction = Starke Reaktion notieren

# The operator notes what the call is about.
event-topic-set = Thema notieren

# Asks for something not offered.
event-asked-for-more = Fragt nach nicht Angebotenem

# Asks to meet.
event-asked-to-meet = Bittet um ein Treffen

# The person who is called wants to know who calls.
event-asked-who = Fragt, wer anruft

# The operator asks for consent to a sensitive topic.
event-topic-wanted = Einverständnis zu einem Thema

# Turn to the topic.
event-topic-opened = Zum Thema kommen

# Agrees clearly.
event-consented = Stimmt klar zu

# Takes back consent.
event-consent-withdrawn = Zieht die Zustimmung zurück

# Record the call.
event-record = Gespräch aufzeichnen

# Payment by card.
event-pay-by-card = Zahlung mit Karte

# Agrees to a recording.
event-recording-agreed = Stimmt der Aufzeichnung zu

# Refuses a recording.
event-recording-refused = Lehnt die Aufzeichnung ab

# Others can hear me.
event-in-public = Andere hören mit

# Nobody can hear me.
event-in-private = Niemand hört mit

# Typing an answer.
event-typing = Antwort wird geschrieben

# Note a question.
event-issue-noted = Frage notieren

# A moment for myself.
event-need-pause = Ein Moment für mich

# Ask whether it is so.
event-clarify = Nachfragen, ob es so ist
