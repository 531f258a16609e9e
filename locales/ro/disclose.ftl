### What the law wants said about who is speaking.

# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = Vă răspunde un asistent bazat pe inteligență artificială, nu o persoană.

# A person says it who takes over from an assistant, before anything else.
person-disclose = De acum vă răspunde o persoană.
