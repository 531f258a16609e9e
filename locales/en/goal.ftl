### What the caller may expect from the conversation.

# The operator says it on a helpline before possibilities are discussed.
goal-expectation = I cannot solve this for you, but we can look together at what is possible and what is not.
