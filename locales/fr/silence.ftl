### When the caller says nothing.

# The operator says it once in a silence at the beginning, and then waits.
silence-encourage = Je sais qu’il n’est pas toujours facile de commencer. Prenez votre temps, je vous écoute.

# The operator says it after the caller has been silent for a while.
silence-encourage-time = Prenez tout le temps qu’il vous faut, je vous en prie.

# The operator says it after the caller has been silent for a while, at the beginning or later.
silence-encourage-begin = Vous pouvez commencer par ce qui vous vient à l’esprit.

# The operator says it after the caller has been silent for a while in the middle of the talk.
silence-encourage-here = Je suis là, rien ne presse.

# The operator says it after a longer silence.
silence-still-there = Je suis toujours là.

# The operator ends the call after a very long silence.
silence-let-go = Je ne vous entends pas, je mets donc fin à l’appel pour l’instant. N’hésitez pas à rappeler. Au revoir.

# A tip for the operator, never spoken, while the caller is silent.
silence-tip-wait = Laissez sa place au silence. Ne le comblez pas trop vite.
