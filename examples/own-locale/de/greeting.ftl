# The operator begins with it, in the caller’s morning.
greeting-salutation-morning = Guten Morgen
# The operator begins with it, at any hour.
greeting-salutation-day = Guten Tag
# The operator begins with it, in the caller’s evening.
greeting-salutation-evening = Guten Abend
# The operator says who is speaking.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
greeting-my-name = mein Name ist { $alias }
# The operator offers help at the end of the greeting.
greeting-how-help = womit kann ich Ihnen helfen?
# The operator asks at the end of the greeting of an outbound call.
greeting-good-moment = passt es Ihnen gerade?
