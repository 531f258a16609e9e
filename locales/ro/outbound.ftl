### Calls that the operator makes: who calls, why, whether now, and what if not.

# The operator says it on a call that they make, before any topic is touched.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
#   $purpose (String) - what the call is about, as a noun phrase in its base form
outbound-identify = Mă numesc { $alias } și vă sun de la { $organisation }. Scopul apelului: { $purpose }.

# The operator asks on a call that they make, straight after the greeting.
outbound-convenient = Este un moment potrivit pentru a vorbi?

# The operator asks when the moment was not a good one.
outbound-reschedule = Când ar fi mai potrivit să vă sun?

# The operator says it when the caller wants no further calls; the call then ends at once.
objection-end = Am înțeles. Nu vă vom mai suna. La revedere.

# The operator says it early in a call that may be cut off, where the operator may call back.
drop-policy = Dacă se întrerupe legătura, vă sun eu înapoi.

# The operator says it early in a call on an anonymous line, from which nobody is ever called back.
drop-policy-caller = Dacă se întrerupe legătura, vă rugăm să ne sunați din nou.

# The operator sends it as a text message instead of calling outside working hours.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
#   $day (Time) - the next working day, until which it can wait
offhours-text = Vă rog să scuzați mesajul în afara programului. Subiectul: { $topic }. Dacă vă este convenabil, vă rog să mă sunați; dacă nu, putem relua discuția pe { DATE($day) }.

# The operator’s own voicemail says it to whoever calls; it names nobody and no topic.
voicemail-greeting = Nu pot răspunde acum. Vă rog să lăsați un mesaj; vă sun înapoi cât de curând pot.

# The operator says it when the client cannot talk now. An open question.
outbound-reschedule-day = În ce zi și la ce oră ați prefera să vă sun?

# The operator says back when the client will be called. A yes or no question.
# Variables:
#   $callback-at (Time) - when the client wants to be called
outbound-read-back = Vă voi suna pe { DATE($callback-at) }, la ora { TIME($callback-at) }. Este corect?

# A tip for the operator, never spoken, when the client cannot talk now.
outbound-tip-no-pitch = Opriți-vă aici. Niciun cuvânt în plus despre subiect: doar un moment mai potrivit.
