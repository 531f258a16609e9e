### What is said in a contact centre, to somebody who has called.

## The reason of the call

# The operator says it after the caller has begun. An open question.
support-ask-details = О чём именно идёт речь?

# The operator says it after the caller has begun. An open question.
support-ask-tell-more = Что ещё Вы можете об этом рассказать?

# The operator says it in passing, while the caller explains.
support-i-see = Понимаю. Спасибо за пояснение.

# The operator says back what the caller wants. A yes or no question.
# Variables:
#   $reason (Choice) - balance, order or question
support-confirm =
    { $reason ->
        [balance] Вы хотите узнать остаток на счёте, верно?
        [order] Ваш вопрос касается заказа, верно?
        [question] Вы хотите получить информацию, верно?
       *[other] Правильно ли я Вас понимаю?
    }

## The answer

# The operator says it before looking for the answer.
support-looking = Сейчас я это проверю.

# The operator says it when looking for the answer takes some seconds.
support-still-looking = Поиск ещё идёт. Спасибо за терпение.

# The operator gives the balance. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $balance (Money) - the balance of the caller’s account
support-balance = Остаток на Вашем счёте: { $balance }. Это то, что Вы хотели узнать?

# The operator gives the answer. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $answer (String) - one or more whole sentences in the language of the call, from the knowledge base
support-answer = Вот что удалось найти. { $answer } Это ответ на Ваш вопрос?

# The operator says it when the answer was not found. The caller chooses between being called back and a colleague.
support-not-found = Сейчас у меня нет этих сведений. Я могу перезвонить Вам или соединить Вас с коллегой. Что Вам удобнее?

# The operator says it when no colleague could take over the call. A yes or no question.
support-nobody-free = Сейчас никто из коллег не может принять звонок. Можно мне перезвонить Вам?

# The operator says it after the caller has been silent for some seconds.
support-still-with-me = Вы ещё на связи? Не торопитесь, пожалуйста.

## Tips for the operator, never spoken

# A tip while the phone rings.
support-tip-smile = Улыбнитесь: улыбку слышно. Начните коротко и уверенно.

# A tip while the caller explains.
support-tip-listen = Подстройтесь под темп речи человека. Говорите простыми словами.

# A tip before the operator says back what the caller wants.
support-tip-confirm = Прежде чем искать ответ, повторите вопрос своими словами.

# A tip while the answer is being looked for.
support-tip-look-up = Если поиск затягивается, попросите подождать и объясните почему.

# A tip when the answer was not found.
support-tip-not-found = Предложите ожидание, обратный звонок или разговор с тем, кто знает ответ. Не гадайте.

# A tip with the farewell.
support-tip-goodbye = Дождитесь, пока на том конце положат трубку.

# A tip after the call.
support-tip-rest = Сделайте записи. Следующий звонок поступит, когда Вы будете готовы.

# A tip after a hard call.
support-tip-long-rest = Разговор был трудным. Уделите две минуты себе.
