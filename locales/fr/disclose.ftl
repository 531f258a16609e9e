### What the law wants said about who is speaking.

# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = C’est une intelligence artificielle qui vous répond, et non une personne.

# A person says it who takes over from an assistant, before anything else.
person-disclose = C’est désormais une personne qui vous répond.
