### The pieces of greetings. greeting.toml says which may follow which, and what joins them: no piece begins or ends
### with a space, a comma or a full stop. Pieces that begin a greeting have a capital. A greeting is one sentence.

# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Bună dimineața

# The operator begins with it, in the caller’s afternoon.
greeting-salutation-afternoon = Bună ziua

# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Bună seara

# The operator begins with it, at night and where the hour is not known. Never “good night”, which takes
# leave.
greeting-salutation-neutral = Bună ziua

# The operator begins with it, in chat.
greeting-salutation-welcome = Bine ați venit

# The operator begins with it: the organisation alone, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name = { $organisation }

# The operator begins with it: the organisation, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-here = Aici { $organisation }

# The operator begins with it on the telephone: whom the caller has reached, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-reached = Ați sunat la { $organisation }

# The operator begins with it in chat: the organisation and its welcome in one; no other salutation follows.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-welcome = Bine ați venit la { $organisation }

# The operator says it after the name of the organisation, in the caller’s morning.
greeting-after-name-morning = bună dimineața

# The operator says it after the name of the organisation, in the caller’s afternoon.
greeting-after-name-afternoon = bună ziua

# The operator says it after the name of the organisation, in the caller’s evening.
greeting-after-name-evening = bună seara

# The operator says it after the name of the organisation, at night and where the hour is not known.
greeting-after-name-neutral = bună ziua

# The operator tells a caller on the telephone whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-reached = ați sunat la { $organisation }

# The operator names the organisation, on any call or chat.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-here = aici { $organisation }

# The operator names the organisation on the telephone, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-warm = vă mulțumim că ați sunat la { $organisation }

# The operator tells a customer in chat whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat = sunteți în legătură cu { $organisation }

# The operator names the organisation in chat, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat-warm = vă mulțumim că ați contactat { $organisation }

# The operator says who is calling, on a call that they make.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-calling = vă sun de la { $organisation }

# The operator says who is writing, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-writing = vă scriu de la { $organisation }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-name = mă numesc { $alias }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-this = sunt { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-speaking = { $alias } la telefon

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-answering = vă răspunde { $alias }

# The operator says their name in chat.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-chat = vorbiți cu { $alias }

# The operator names the organisation straight after their own name, on a call or chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-name = de la { $organisation }

# The operator says for whom they call, straight after their own name.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-calling = și vă sun de la { $organisation }

# The operator says for whom they write, straight after their own name, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-writing = și vă scriu de la { $organisation }

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-help = cu ce vă pot ajuta?

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-do = ce pot face pentru dumneavoastră?

# The operator ends the greeting with it: the shortest customary invitation to speak.
greeting-ending-invite = vă ascult

# The operator ends the greeting with it when the caller has called before.
greeting-ending-again = mă bucur că ne-ați contactat din nou, cu ce vă pot ajuta?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-moment = este un moment potrivit pentru dumneavoastră?

# The operator ends the greeting with it on a call that they make.
greeting-ending-talk = puteți vorbi în acest moment?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-minutes = aveți câteva minute la dispoziție?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-convenient = vă convine să discutăm acum?
