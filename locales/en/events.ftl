### What the operator reads on the buttons of the screen. Short, without an end mark. Callers never hear it.

# The other side picked up.
event-answered = The call is answered

# Nobody picked up.
event-no-answer = No answer

# The line was engaged.
event-busy = Line busy

# The connection was lost.
event-dropped = Connection lost

# The caller ended the call.
event-hung-up = The caller hung up

# The last line has been spoken to its end.
event-line-finished = The line is spoken

# The caller said something.
event-spoke = The caller speaks

# The caller agreed.
event-yes = Yes

# The caller did not agree.
event-no = No

# The caller answered neither yes nor no.
event-unsure = Not sure

# The caller used foul language.
event-swore = Swearing

# The caller complained.
event-complained = Complaint

# The caller threatened somebody.
event-threatened = Threat

# The conversation is calm again.
event-calmed-down = Calm again

# The caller cannot talk now.
event-not-now = Not a good time

# The caller wants the topic or the calls to stop.
event-asked-to-stop = Asks to stop

# The operator puts the caller on hold.
event-hold = Put on hold

# The operator comes back from the hold.
event-resume = Back from hold

# The operator puts the caller through.
event-transfer = Transfer the call

# The operator does not feel safe and leaves the conversation.
event-safe-exit = Leave safely

# There is a sign that somebody is in danger.
event-crisis-sign = Sign of danger

# The operator ends the call.
event-end-call = End the call

# What the step is about has been done.
event-done = Done

# A voicemail answered instead of a person.
event-voicemail = Voicemail answered

# The caller corrected what the operator has understood.
event-corrected = A correction

# A life is in danger now.
event-danger-now = Immediate danger

# The caller said when to call.
event-time-given = Names a time

# The caller is to be called back.
event-call-back = Call back later

# The operator writes down a summary of what the caller said.
event-summarised = Note a summary

# The operator notes a feeling heard in the caller’s voice.
event-emotion-heard = Note a feeling

# The operator notes that a new insight has shaken the caller: strong words count as no abuse now.
event-strong-reaction = Note a strong reaction

# The operator notes what the call is about.
event-topic-set = Note the topic

# Asks for something not offered.
event-asked-for-more = Asks for something not offered

# Asks to meet.
event-asked-to-meet = Asks to meet

# The person who is called wants to know who calls.
event-asked-who = Asks who is calling

# The operator asks for consent to a sensitive topic.
event-topic-wanted = Ask for consent to a topic

# Turn to the topic.
event-topic-opened = Turn to the topic

# Agrees clearly.
event-consented = Agrees clearly

# Takes back consent.
event-consent-withdrawn = Takes back consent

# Record the call.
event-record = Record the call

# Payment by card.
event-pay-by-card = Payment by card

# Agrees to a recording.
event-recording-agreed = Agrees to a recording

# Refuses a recording.
event-recording-refused = Refuses a recording

# Others can hear me.
event-in-public = Others can hear me

# Nobody can hear me.
event-in-private = Nobody can hear me

# Typing an answer.
event-typing = Typing an answer

# Note a question.
event-issue-noted = Note a question

# A moment for myself.
event-need-pause = A moment for myself

# Ask whether it is so.
event-clarify = Ask whether it is so
