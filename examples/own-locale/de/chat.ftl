# The operator’s first message in a chat, where no greeting is composed.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-greeting = Willkommen. Hier schreibt { $alias }. Womit kann ich Ihnen helfen?
