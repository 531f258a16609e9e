### What the law wants said about who is speaking.

# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = You are talking to an AI assistant, not to a person.

# A person says it who takes over from an assistant, before anything else.
person-disclose = From now on you are talking to a person.
