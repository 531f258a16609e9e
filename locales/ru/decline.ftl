### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Спасибо за Ваш вопрос, но такую услугу я не оказываю.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = О, для меня это слишком смело! Может быть, выберем что-нибудь поспокойнее?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Я понимаю, чего Вам хотелось бы. Как Вы смотрите на другой вариант: { $alternative }?
