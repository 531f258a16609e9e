### When the caller says nothing.

# The operator says it once in a silence at the beginning, and then waits.
silence-encourage = I know it can be hard to begin. Take your time; I’m listening.

# The operator says it after the caller has been silent for a while.
silence-encourage-time = Please take all the time you need.

# The operator says it after the caller has been silent for a while, at the beginning or later.
silence-encourage-begin = You can start with whatever comes to mind.

# The operator says it after the caller has been silent for a while in the middle of the talk.
silence-encourage-here = I’m here, and there is no hurry.

# The operator says it after a longer silence.
silence-still-there = I’m still here.

# The operator ends the call after a very long silence.
silence-let-go = I can’t hear you, so I’m ending the call for now. You are welcome to call again. Goodbye.

# A tip for the operator, never spoken, while the caller is silent.
silence-tip-wait = Let the silence be. Do not fill it too quickly.
