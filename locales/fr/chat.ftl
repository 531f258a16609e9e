### What is said in live chat only.

# The operator’s first message in a chat, where no greeting is composed.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-greeting = Bienvenue. Ici { $alias }. En quoi puis-je vous aider ?
