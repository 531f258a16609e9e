### Questions that let the caller find ideas of their own. Advice comes later, if at all.

# The operator asks before any suggestion is made.
options-own = Que pourriez-vous faire vous-même dans cette situation ?

# The operator asks while possibilities are discussed.
options-important = Qu’est-ce qui est important pour vous ?

# The operator asks while possibilities are discussed.
options-so-far = Comment avez-vous fait jusqu’à présent ?

# The operator asks about people close to the caller; the answer is never more than yes or no.
options-support = Y a-t-il dans votre entourage quelqu’un en qui vous avez confiance et qui pourrait vous aider ?

# The operator asks towards the end of the possibilities.
options-small-step = Par quel petit pas pourriez-vous commencer ?
