### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Спасибо за Ваш вопрос, но такую услугу я не оказываю.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = О, для меня это слишком смело! Может быть, выберем что-нибудь поспокойнее?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Я понимаю, чего Вам хотелось бы. Как Вы смотрите на другой вариант: { $alternative }?

# The operator says it right after a no. An open question.
decline-else = Что ещё я могу для Вас сделать?

# The operator says it when the same request keeps coming; it names the consequence.
decline-limit = Такую услугу я не оказываю, и мой ответ не изменится. Если просьба повторится, мне придётся завершить разговор.

# The operator says it when the request came again after the limit; the call then ends.
decline-end = Просьба повторилась, поэтому я завершаю разговор. До свидания.

# A tip for the operator, never spoken, with a polite no.
decline-tip-polite = Спокойный отказ не нуждается в объяснениях. Предложите то, что Вы делаете.

# A tip for the operator, never spoken, when a request is turned aside lightly.
decline-tip-light = Один раз и легко. Если тон становится жёстким, говорите прямо.

# A tip for the operator, never spoken, when the caller asks for a meeting or a private number.
decline-tip-private = Никаких встреч, номеров и адресов, и никакого имени, кроме рабочего.

# A tip for the operator, never spoken, when a limit is stated.
decline-tip-limit = Обозначьте границу один раз. После этого можно завершить звонок: Ваша безопасность важнее.
