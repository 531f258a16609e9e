# The operator says it once in a silence at the beginning, and then waits.
silence-encourage = Ich weiß, dass es schwer sein kann, anzufangen. Lassen Sie sich Zeit; ich höre zu.

# The operator says it after the caller has been silent for a while.
silence-encourage-time = Bitte nehmen Sie sich alle Zeit, die Sie brauchen.

# The operator says it after the caller has been silent for a while, at the beginning or later.
silence-encourage-begin = Sie können mit dem beginnen, was Ihnen zuerst einfällt.

# The operator says it after the caller has been silent for a while in the middle of the talk.
silence-encourage-here = Ich bin da, und es hat keine Eile.

# The operator says it after a longer silence.
silence-still-there = Ich bin noch da.

# The operator ends the call after a very long silence.
silence-let-go = Ich kann Sie nicht hören und beende das Gespräch vorerst. Sie können jederzeit wieder anrufen. Auf Wiederhören.

# A tip for the operator, never spoken, while the caller is silent.
silence-tip-wait = Lassen Sie die Stille zu. Füllen Sie sie nicht zu schnell.
