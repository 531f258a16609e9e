### What the caller may expect from the conversation.

# The operator says it on a helpline before possibilities are discussed.
goal-expectation = Я не могу решить это за Вас, но мы можем вместе посмотреть, что возможно, а что нет.
