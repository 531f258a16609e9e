### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Je vous mets en relation avec une personne qui pourra vous aider. Vous n’aurez pas à tout répéter.

# A tip for the operator, never told to the caller, when a conversation is taken over.
# Variables:
#   $notes (String) - what the colleague wrote, or nothing
handover-tip-notes = Note de votre collègue : { $notes }
