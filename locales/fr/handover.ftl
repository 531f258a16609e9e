### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Je vous mets en relation avec une personne qui pourra vous aider. Vous n’aurez pas à tout répéter.
