### What is offered and what is not.

# The operator says it before the service begins.
# Variables:
#   $offered (List) - what is offered, each as a noun phrase
#   $excluded (List) - what is not offered, each as a noun phrase
limits-upfront = Прежде чем мы начнём, вот что входит в услугу: { $offered }. Не входит: { $excluded }. Вас это устраивает?

# The operator says it when the caller wants to meet or asks for a private address or number.
no-meeting = Я не встречаюсь лично с теми, кто к нам обращается, и не сообщаю личные контакты.
