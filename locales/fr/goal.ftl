### What the caller may expect from the conversation.

# The operator says it on a helpline before possibilities are discussed.
goal-expectation = Je ne peux pas résoudre ce problème à votre place, mais nous pouvons regarder ensemble ce qui est possible et ce qui ne l’est pas.
