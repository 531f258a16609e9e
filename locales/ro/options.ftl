### Questions that let the caller find ideas of their own. Advice comes later, if at all.

# The operator asks before any suggestion is made.
options-own = Ce ați putea face dumneavoastră în această situație?

# The operator asks while possibilities are discussed.
options-important = Ce este important pentru dumneavoastră?

# The operator asks while possibilities are discussed.
options-so-far = Cum v-ați descurcat până acum?

# The operator asks about people close to the caller; the answer is never more than yes or no.
options-support = Există în preajma dumneavoastră cineva în care aveți încredere și care v-ar putea ajuta?

# The operator asks towards the end of the possibilities.
options-small-step = Care ar fi primul pas mic pe care l-ați putea face?
