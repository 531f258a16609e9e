### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = I am putting you through to someone who can help you further. You will not have to repeat everything.
