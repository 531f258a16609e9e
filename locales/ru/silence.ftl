### When the caller says nothing.

# The operator says it once in a silence at the beginning, and then waits.
silence-encourage = Я понимаю, начать бывает непросто. Не торопитесь, я Вас слушаю.

# The operator says it after the caller has been silent for a while.
silence-encourage-time = Не торопитесь, пожалуйста: время у нас есть.

# The operator says it after the caller has been silent for a while, at the beginning or later.
silence-encourage-begin = Можно начать с того, что первым приходит на ум.

# The operator says it after the caller has been silent for a while in the middle of the talk.
silence-encourage-here = Я здесь, спешить некуда.

# The operator says it after a longer silence.
silence-still-there = Я по-прежнему на линии.

# The operator ends the call after a very long silence.
silence-let-go = Я Вас не слышу, поэтому пока завершаю разговор. Вы можете позвонить снова, когда захотите. До свидания.

# A tip for the operator, never spoken, while the caller is silent.
silence-tip-wait = Дайте место тишине. Не спешите её заполнять.
