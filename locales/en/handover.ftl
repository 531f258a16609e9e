### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = I am putting you through to someone who can help you further. You will not have to repeat everything.

# A tip for the operator, never told to the caller, when a conversation is taken over.
# Variables:
#   $notes (String) - what the colleague wrote, or nothing
handover-tip-notes = Note from your colleague: { $notes }
