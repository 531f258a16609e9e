### The pieces of greetings. greeting.toml says which may follow which, and what joins them: no piece begins or ends
### with a space, a comma or a full stop. Pieces that begin a greeting have a capital. A greeting is one sentence.

# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Bonjour

# The operator begins with it, in the caller’s afternoon.
greeting-salutation-afternoon = Bonjour

# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Bonsoir

# The operator begins with it, at night and where the hour is not known. Never “good night”, which takes
# leave.
greeting-salutation-neutral = Bonjour

# The operator begins with it, in chat.
greeting-salutation-welcome = Bienvenue

# The operator begins with it: the organisation alone, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name = { $organisation }

# The operator begins with it: the organisation, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-here = Ici { $organisation }

# The operator begins with it on the telephone: whom the caller has reached, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-reached = Vous êtes en relation avec { $organisation }

# The operator begins with it in chat: the organisation and its welcome in one; no other salutation follows.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-welcome = { $organisation } vous souhaite la bienvenue

# The operator says it after the name of the organisation, in the caller’s morning.
greeting-after-name-morning = bonjour

# The operator says it after the name of the organisation, in the caller’s afternoon.
greeting-after-name-afternoon = bonjour

# The operator says it after the name of the organisation, in the caller’s evening.
greeting-after-name-evening = bonsoir

# The operator says it after the name of the organisation, at night and where the hour is not known.
greeting-after-name-neutral = bonjour

# The operator tells a caller on the telephone whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-reached = vous êtes en relation avec { $organisation }

# The operator names the organisation, on any call or chat.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-here = ici { $organisation }

# The operator names the organisation on the telephone, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-warm = { $organisation } vous remercie de votre appel

# The operator tells a customer in chat whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat = vous échangez avec { $organisation }

# The operator names the organisation in chat, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat-warm = { $organisation } vous remercie de votre message

# The operator says who is calling, on a call that they make.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-calling = je vous appelle pour { $organisation }

# The operator says who is writing, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-writing = je vous écris pour { $organisation }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-name = je m’appelle { $alias }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-this = ici { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-speaking = { $alias } à votre écoute

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-answering = { $alias } à l’appareil

# The operator says their name in chat.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-chat = vous échangez avec { $alias }

# The operator names the organisation straight after their own name, on a call or chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-name = pour { $organisation }

# The operator says for whom they call, straight after their own name.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-calling = et je vous appelle pour { $organisation }

# The operator says for whom they write, straight after their own name, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-writing = et je vous écris pour { $organisation }

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-help = en quoi puis-je vous aider ?

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-do = que puis-je faire pour vous ?

# The operator ends the greeting with it: the shortest customary invitation to speak.
greeting-ending-invite = je vous écoute

# The operator ends the greeting with it when the caller has called before.
greeting-ending-again = c’est un plaisir de vous retrouver, en quoi puis-je vous aider ?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-moment = est-ce un bon moment pour vous ?

# The operator ends the greeting with it on a call that they make.
greeting-ending-talk = puis-je vous parler maintenant ?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-minutes = avez-vous quelques minutes à m’accorder ?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-convenient = le moment vous convient-il ?
