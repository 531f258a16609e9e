### Calls that the operator makes: who calls, why, whether now, and what if not.

# The operator says it on a call that they make, before any topic is touched.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
#   $purpose (String) - what the call is about, as a noun phrase in its base form
outbound-identify = My name is { $alias } and I am calling on behalf of { $organisation }. The purpose of my call: { $purpose }.

# The operator asks on a call that they make, straight after the greeting.
outbound-convenient = Is this a good time to talk?

# The operator asks when the moment was not a good one.
outbound-reschedule = When would be a better time to call you?

# The operator says it when the caller wants no further calls; the call then ends at once.
objection-end = I understand. We will not call you again. Goodbye.

# The operator says it early in a call that may be cut off, where the operator may call back.
drop-policy = If we are cut off, I will call you back.

# The operator says it early in a call on an anonymous line, from which nobody is ever called back.
drop-policy-caller = If we are cut off, please call us again.

# The operator sends it as a text message instead of calling outside working hours.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
#   $day (Time) - the next working day, until which it can wait
offhours-text = Please excuse this message outside working hours. It concerns: { $topic }. If it suits you, please call me; if not, it can wait until { DATE($day) }.

# The operator’s own voicemail says it to whoever calls; it names nobody and no topic.
voicemail-greeting = I can’t take your call at the moment. Please leave a message and I will call you back as soon as I can.

# The operator says it when the client cannot talk now. An open question.
outbound-reschedule-day = Which day and what time would suit you better?

# The operator says back when the client will be called. A yes or no question.
# Variables:
#   $callback-at (Time) - when the client wants to be called
outbound-read-back = I will call you on { DATE($callback-at) }, at { TIME($callback-at) }. Is that right?

# A tip for the operator, never spoken, when the client cannot talk now.
outbound-tip-no-pitch = Stop here. Nothing more about the matter; only a better time.
