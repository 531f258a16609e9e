### What the law wants said about who is speaking.

# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = Vă răspunde un asistent bazat pe inteligență artificială, nu o persoană.
