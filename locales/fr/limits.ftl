### What is offered and what is not.

# The operator says it before the service begins.
# Variables:
#   $offered (List) - what is offered, each as a noun phrase
#   $excluded (List) - what is not offered, each as a noun phrase
limits-upfront = Avant de commencer, voici ce que je propose : { $offered }. Je ne propose pas : { $excluded }. Cela vous convient-il ?

# The operator says it when the caller wants to meet or asks for a private address or number.
no-meeting = Je ne rencontre pas les personnes qui nous contactent et je ne communique pas de coordonnées privées.
