### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Я передаю разговор специалисту, который сможет Вам помочь. Повторять всё заново не придётся.
