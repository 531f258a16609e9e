### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Я передаю разговор специалисту, который сможет Вам помочь. Повторять всё заново не придётся.

# A tip for the operator, never told to the caller, when a conversation is taken over.
# Variables:
#   $notes (String) - what the colleague wrote, or nothing
handover-tip-notes = Заметка от коллеги: { $notes }
