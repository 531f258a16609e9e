### Questions that let the caller find ideas of their own. Advice comes later, if at all.

# The operator asks before any suggestion is made.
options-own = What could you do yourself in this situation?

# The operator asks while possibilities are discussed.
options-important = What matters to you here?

# The operator asks while possibilities are discussed.
options-so-far = How have you managed so far?

# The operator asks about people close to the caller; the answer is never more than yes or no.
options-support = Is there someone close to you whom you trust and who could help?

# The operator asks towards the end of the possibilities.
options-small-step = What small step could you take first?
