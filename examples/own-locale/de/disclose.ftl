# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = Sie sprechen mit einer künstlichen Intelligenz, nicht mit einem Menschen.

# A person says it who takes over from an assistant, before anything else.
person-disclose = Ab jetzt sprechen Sie mit einem Menschen.
