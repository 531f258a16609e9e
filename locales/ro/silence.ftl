### When the caller says nothing.

# The operator says it once in a silence at the beginning, and then waits.
silence-encourage = Știu că nu este ușor să începeți. Nu vă grăbiți, vă ascult.

# The operator says it after the caller has been silent for a while.
silence-encourage-time = Luați-vă, vă rog, tot timpul de care aveți nevoie.

# The operator says it after the caller has been silent for a while, at the beginning or later.
silence-encourage-begin = Puteți începe cu primul lucru care vă vine în minte.

# The operator says it after the caller has been silent for a while in the middle of the talk.
silence-encourage-here = Sunt aici, nu ne grăbește nimeni.

# The operator says it after a longer silence.
silence-still-there = Sunt în continuare aici.

# The operator ends the call after a very long silence.
silence-let-go = Nu vă aud, așa că închei convorbirea deocamdată. Ne puteți suna din nou când doriți. La revedere.

# A tip for the operator, never spoken, while the caller is silent.
silence-tip-wait = Lăsați loc tăcerii. Nu vă grăbiți să o umpleți.
