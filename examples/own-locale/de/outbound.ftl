# The operator says it on a call that they make, before any topic is touched.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
#   $purpose (String) - what the call is about, as a noun phrase in its base form
outbound-identify = Mein Name ist { $alias }, und ich rufe im Namen von { $organisation } an. Der Grund meines Anrufs: { $purpose }.

# The operator asks on a call that they make, straight after the greeting.
outbound-convenient = Passt es Ihnen gerade?

# The operator asks when the moment was not a good one.
outbound-reschedule = Wann würde es Ihnen besser passen?

# The operator says it when the caller wants no further calls; the call then ends at once.
objection-end = Ich verstehe. Wir rufen Sie nicht wieder an. Auf Wiederhören.

# The operator says it early in a call that may be cut off, where the operator may call back.
drop-policy = Wenn die Verbindung abbricht, rufe ich Sie zurück.

# The operator says it early in a call on an anonymous line, from which nobody is ever called back.
drop-policy-caller = Wenn die Verbindung abbricht, rufen Sie uns bitte noch einmal an.

# The operator sends it as a text message instead of calling outside working hours.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
#   $day (Time) - the next working day, until which it can wait
offhours-text = Bitte entschuldigen Sie diese Nachricht außerhalb der Arbeitszeit. Es geht um: { $topic }. Wenn es Ihnen passt, rufen Sie mich bitte an; sonst hat es Zeit bis zum { DATE($day) }.

# The operator’s own voicemail says it to whoever calls; it names nobody and no topic.
voicemail-greeting = Ich kann Ihren Anruf gerade nicht annehmen. Bitte hinterlassen Sie eine Nachricht; ich rufe so bald wie möglich zurück.

# The operator says it when the client cannot talk now. An open question.
outbound-reschedule-day = Welcher Tag und welche Uhrzeit würden Ihnen besser passen?

# The operator says back when the client will be called. A yes or no question.
# Variables:
#   $callback-at (Time) - when the client wants to be called
outbound-read-back = Ich rufe Sie am { DATE($callback-at) } um { TIME($callback-at) } Uhr an. Ist das richtig?

# A tip for the operator, never spoken, when the client cannot talk now.
outbound-tip-no-pitch = Hören Sie hier auf. Nichts mehr zur Sache; nur noch ein besserer Zeitpunkt.
