### The pieces of greetings. greeting.toml says which may follow which, and what joins them: no piece begins or ends
### with a space, a comma or a full stop. Pieces that begin a greeting have a capital. A greeting is one sentence.

# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Доброе утро

# The operator begins with it, in the caller’s afternoon.
greeting-salutation-afternoon = Добрый день

# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Добрый вечер

# The operator begins with it, at night and where the hour is not known. Never “good night”, which takes
# leave.
greeting-salutation-neutral = Здравствуйте

# The operator begins with it, in chat.
greeting-salutation-welcome = Добро пожаловать

# The operator begins with it: the organisation alone, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name = «{ $organisation }»

# The operator begins with it: the organisation, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-here = Это «{ $organisation }»

# The operator begins with it on the telephone: whom the caller has reached, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-reached = На связи «{ $organisation }»

# The operator begins with it in chat: the organisation and its welcome in one; no other salutation follows.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-welcome = «{ $organisation }» приветствует Вас

# The operator says it after the name of the organisation, in the caller’s morning.
greeting-after-name-morning = доброе утро

# The operator says it after the name of the organisation, in the caller’s afternoon.
greeting-after-name-afternoon = добрый день

# The operator says it after the name of the organisation, in the caller’s evening.
greeting-after-name-evening = добрый вечер

# The operator says it after the name of the organisation, at night and where the hour is not known.
greeting-after-name-neutral = здравствуйте

# The operator tells a caller on the telephone whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-reached = на связи «{ $organisation }»

# The operator names the organisation, on any call or chat.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-here = это «{ $organisation }»

# The operator names the organisation on the telephone, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-warm = Вас приветствует «{ $organisation }»

# The operator tells a customer in chat whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat = на связи «{ $organisation }»

# The operator names the organisation in chat, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat-warm = Вас приветствует «{ $organisation }»

# The operator says who is calling, on a call that they make.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-calling = Вам звонит «{ $organisation }»

# The operator says who is writing, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-writing = Вам пишет «{ $organisation }»

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-name = меня зовут { $alias }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-this = с Вами говорит { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-speaking = у телефона { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-answering = Вас слушает { $alias }

# The operator says their name in chat.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-chat = на связи { $alias }

# The operator names the organisation straight after their own name, on a call or chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-name = это «{ $organisation }»

# The operator says for whom they call, straight after their own name.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-calling = Вам звонит «{ $organisation }»

# The operator says for whom they write, straight after their own name, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-writing = Вам пишет «{ $organisation }»

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-help = чем я могу Вам помочь?

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-do = что я могу для Вас сделать?

# The operator ends the greeting with it: the shortest customary invitation to speak.
greeting-ending-invite = слушаю Вас

# The operator ends the greeting with it when the caller has called before.
greeting-ending-again = спасибо, что снова обратились к нам, чем я могу Вам помочь?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-moment = сейчас подходящий момент для разговора?

# The operator ends the greeting with it on a call that they make.
greeting-ending-talk = Вам удобно сейчас говорить?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-minutes = Вы можете уделить мне несколько минут?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-convenient = Вам сейчас удобно?
