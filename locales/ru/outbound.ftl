### Calls that the operator makes: who calls, why, whether now, and what if not.

# The operator says it on a call that they make, before any topic is touched.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
#   $purpose (String) - what the call is about, as a noun phrase in its base form
outbound-identify = Меня зовут { $alias }, я представляю организацию «{ $organisation }». Цель звонка: { $purpose }.

# The operator asks on a call that they make, straight after the greeting.
outbound-convenient = Вам удобно сейчас говорить?

# The operator asks when the moment was not a good one.
outbound-reschedule = Когда Вам будет удобнее поговорить?

# The operator says it when the caller wants no further calls; the call then ends at once.
objection-end = Понимаю. Больше мы Вам звонить не будем. До свидания.

# The operator says it early in a call that may be cut off, where the operator may call back.
drop-policy = Если связь прервётся, я Вам перезвоню.

# The operator says it early in a call on an anonymous line, from which nobody is ever called back.
drop-policy-caller = Если связь прервётся, пожалуйста, позвоните нам ещё раз.

# The operator sends it as a text message instead of calling outside working hours.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
#   $day (Time) - the next working day, until which it can wait
offhours-text = Прошу прощения за сообщение в нерабочее время. Тема: { $topic }. Если Вам удобно, перезвоните, пожалуйста; если нет, { DATE($day) } мы к этому вернёмся.

# The operator’s own voicemail says it to whoever calls; it names nobody and no topic.
voicemail-greeting = Сейчас я не могу ответить. Оставьте, пожалуйста, сообщение: я перезвоню при первой возможности.

# The operator says it when the client cannot talk now. An open question.
outbound-reschedule-day = В какой день и в какое время Вам удобнее поговорить?

# The operator says back when the client will be called. A yes or no question.
# Variables:
#   $callback-at (Time) - when the client wants to be called
outbound-read-back = Я перезвоню Вам { DATE($callback-at) } в { TIME($callback-at) }. Всё верно?

# A tip for the operator, never spoken, when the client cannot talk now.
outbound-tip-no-pitch = Остановитесь. О деле больше ни слова: только об удобном времени.
