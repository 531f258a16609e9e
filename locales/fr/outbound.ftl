### Calls that the operator makes: who calls, why, whether now, and what if not.

# The operator says it on a call that they make, before any topic is touched.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
#   $purpose (String) - what the call is about, as a noun phrase in its base form
outbound-identify = Je m’appelle { $alias } et je vous appelle pour { $organisation }. L’objet de mon appel : { $purpose }.

# The operator asks on a call that they make, straight after the greeting.
outbound-convenient = Est-ce un bon moment pour parler ?

# The operator asks when the moment was not a good one.
outbound-reschedule = À quel moment préférez-vous que je vous rappelle ?

# The operator says it when the caller wants no further calls; the call then ends at once.
objection-end = C’est bien noté. Nous ne vous appellerons plus. Au revoir.

# The operator says it early in a call that may be cut off, where the operator may call back.
drop-policy = En cas de coupure, je vous rappelle.

# The operator says it early in a call on an anonymous line, from which nobody is ever called back.
drop-policy-caller = En cas de coupure, je vous invite à nous rappeler.

# The operator sends it as a text message instead of calling outside working hours.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
#   $day (Time) - the next working day, until which it can wait
offhours-text = Veuillez excuser ce message en dehors des heures de travail. Sujet : { $topic }. Si cela vous convient, vous pouvez m’appeler ; sinon, cela peut attendre jusqu’au { DATE($day) }.

# The operator’s own voicemail says it to whoever calls; it names nobody and no topic.
voicemail-greeting = Je ne peux pas vous répondre pour le moment. Merci de laisser un message ; je vous rappellerai dès que possible.

# The operator says it when the client cannot talk now. An open question.
outbound-reschedule-day = Quel jour et à quelle heure préférez-vous que je vous rappelle ?

# The operator says back when the client will be called. A yes or no question.
# Variables:
#   $callback-at (Time) - when the client wants to be called
outbound-read-back = Je vous rappellerai le { DATE($callback-at) } à { TIME($callback-at) }. Est-ce bien cela ?

# A tip for the operator, never spoken, when the client cannot talk now.
outbound-tip-no-pitch = Arrêtez-vous là. Plus un mot sur le sujet : cherchez seulement un meilleur moment.
