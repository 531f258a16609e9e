### The pieces of greetings. greeting.toml says which may follow which, and what joins them: no piece begins or ends
### with a space, a comma or a full stop. Pieces that begin a greeting have a capital. A greeting is one sentence.

# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Good morning

# The operator begins with it, in the caller’s afternoon.
greeting-salutation-afternoon = Good afternoon

# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Good evening

# The operator begins with it, at night and where the hour is not known. Never “good night”, which takes
# leave.
greeting-salutation-neutral = Hello

# The operator begins with it, in chat.
greeting-salutation-welcome = Welcome

# The operator begins with it: the organisation alone, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name = { $organisation }

# The operator begins with it: the organisation, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-here = This is { $organisation }

# The operator begins with it on the telephone: whom the caller has reached, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-reached = You have reached { $organisation }

# The operator begins with it in chat: the organisation and its welcome in one; no other salutation follows.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-welcome = Welcome to { $organisation }

# The operator says it after the name of the organisation, in the caller’s morning.
greeting-after-name-morning = good morning

# The operator says it after the name of the organisation, in the caller’s afternoon.
greeting-after-name-afternoon = good afternoon

# The operator says it after the name of the organisation, in the caller’s evening.
greeting-after-name-evening = good evening

# The operator says it after the name of the organisation, at night and where the hour is not known.
greeting-after-name-neutral = hello

# The operator tells a caller on the telephone whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-reached = you have reached { $organisation }

# The operator names the organisation, on any call or chat.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-here = this is { $organisation }

# The operator names the organisation on the telephone, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-warm = thank you for calling { $organisation }

# The operator tells a customer in chat whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat = you are chatting with { $organisation }

# The operator names the organisation in chat, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat-warm = thank you for writing to { $organisation }

# The operator says who is calling, on a call that they make.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-calling = I am calling from { $organisation }

# The operator says who is writing, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-writing = I am writing from { $organisation }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-name = my name is { $alias }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-this = this is { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-speaking = { $alias } speaking

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-answering = you are speaking with { $alias }

# The operator says their name in chat.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-chat = you are chatting with { $alias }

# The operator names the organisation straight after their own name, on a call or chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-name = from { $organisation }

# The operator says for whom they call, straight after their own name.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-calling = and I am calling from { $organisation }

# The operator says for whom they write, straight after their own name, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-writing = and I am writing from { $organisation }

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-help = what can I help you with?

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-do = what can I do for you?

# The operator ends the greeting with it: the shortest customary invitation to speak.
greeting-ending-invite = how may I help you?

# The operator ends the greeting with it when the caller has called before.
greeting-ending-again = it is good to hear from you again, what can I help you with?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-moment = is this a good moment for you?

# The operator ends the greeting with it on a call that they make.
greeting-ending-talk = is this a good time to talk?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-minutes = do you have a few minutes?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-convenient = is now a convenient time for you?
