### What the law wants said about who is speaking.

# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = Вам отвечает искусственный интеллект, а не человек.

# A person says it who takes over from an assistant, before anything else.
person-disclose = Теперь Вам отвечает человек.
