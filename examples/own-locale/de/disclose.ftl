# An assistant that is no person says it at the beginning, and whenever it takes over from a person.
bot-disclose = Sie sprechen mit einer künstlichen Intelligenz, nicht mit einem Menschen.
