# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Guten Morgen

# The operator begins with it, in the caller’s afternoon.
greeting-salutation-afternoon = Guten Tag

# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Guten Abend

# The operator begins with it, at night and where the hour is not known. Never “good night”, which takes
# leave.
greeting-salutation-neutral = Guten Tag

# The operator begins with it, in chat.
greeting-salutation-welcome = Willkommen

# The operator begins with it: the organisation alone, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name = { $organisation }

# The operator begins with it: the organisation, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-here = Hier ist { $organisation }

# The operator begins with it on the telephone: whom the caller has reached, with the salutation to follow.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-reached = Sie sind verbunden mit { $organisation }

# The operator begins with it in chat: the organisation and its welcome in one; no other salutation follows.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-name-welcome = Willkommen bei { $organisation }

# The operator says it after the name of the organisation, in the caller’s morning.
greeting-after-name-morning = guten Morgen

# The operator says it after the name of the organisation, in the caller’s afternoon.
greeting-after-name-afternoon = guten Tag

# The operator says it after the name of the organisation, in the caller’s evening.
greeting-after-name-evening = guten Abend

# The operator says it after the name of the organisation, at night and where the hour is not known.
greeting-after-name-neutral = guten Tag

# The operator tells a caller on the telephone whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-reached = Sie sind verbunden mit { $organisation }

# The operator names the organisation, on any call or chat.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-here = hier ist { $organisation }

# The operator names the organisation on the telephone, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-warm = vielen Dank für Ihren Anruf bei { $organisation }

# The operator tells a customer in chat whom they have reached.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat = Sie chatten mit { $organisation }

# The operator names the organisation in chat, in the warmest form that is customary.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-chat-warm = vielen Dank für Ihre Nachricht an { $organisation }

# The operator says who is calling, on a call that they make.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-calling = ich rufe im Namen von { $organisation } an

# The operator says who is writing, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-root-writing = ich schreibe für { $organisation }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-name = mein Name ist { $alias }

# The operator says their name.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-this = hier spricht { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-speaking = am Apparat ist { $alias }

# The operator says their name on answering the telephone.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-answering = Sie sprechen mit { $alias }

# The operator says their name in chat.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-alias-chat = Sie chatten mit { $alias }

# The operator names the organisation straight after their own name, on a call or chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-name = von { $organisation }

# The operator says for whom they call, straight after their own name.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-calling = und ich rufe im Namen von { $organisation } an

# The operator says for whom they write, straight after their own name, in a chat that they begin.
# Variables:
#   $organisation (String) - the organisation as it calls itself, in its base form
greeting-from-writing = und ich schreibe für { $organisation }

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-help = womit kann ich Ihnen helfen?

# The operator ends the greeting with it and lets the caller begin. An open question.
greeting-ending-do = was kann ich für Sie tun?

# The operator ends the greeting with it: the shortest customary invitation to speak.
greeting-ending-invite = wie kann ich Ihnen helfen?

# The operator ends the greeting with it when the caller has called before.
greeting-ending-again = schön, wieder von Ihnen zu hören, womit kann ich Ihnen helfen?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-moment = passt es Ihnen gerade?

# The operator ends the greeting with it on a call that they make.
greeting-ending-talk = können wir jetzt kurz sprechen?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-minutes = haben Sie ein paar Minuten Zeit?

# The operator ends the greeting with it on a call or chat that they begin.
greeting-ending-convenient = passt es Ihnen gerade?
