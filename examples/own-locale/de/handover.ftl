# The operator says it before somebody else takes over the conversation.
handover = Ich verbinde Sie mit jemandem, der Ihnen weiterhelfen kann. Sie müssen nicht alles wiederholen.

# A tip for the operator, never told to the caller, when a conversation is taken over.
# Variables:
#   $notes (String) - what the colleague wrote, or nothing
handover-tip-notes = Notiz aus dem Team: { $notes }
