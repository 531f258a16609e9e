### Asking for consent, and taking a “no” for an answer.

# The operator asks before a sensitive topic is touched.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
consent-ask = Вы согласны поговорить на эту тему: { $topic }? Вы можете остановиться в любой момент.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Конечно. Остановимся на этом и сменим тему.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = С Вашего согласия разговор будет записан. Цель записи: { $purpose }. Вы согласны?

# The operator asks now and then during a sensitive topic.
comfort-check = Всё ли в порядке? Можем продолжать?
