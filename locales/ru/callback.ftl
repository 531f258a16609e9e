### What is said on a call to a client: why, what the client wants, what is proposed.

## The reason of the call

# The operator says why they call the client. Said only after the client has agreed to talk.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form, without a full stop
callback-purpose = Я звоню Вам по следующему вопросу: { $topic }.

## The goal of the call

# The operator asks what the client wants. An open question.
callback-ask-wish = Как, на Ваш взгляд, нам лучше поступить?

# The operator asks what the client wants. An open question.
callback-ask-matters = Что для Вас здесь важнее всего?

# The operator says it right after repeating the key points in own words. A yes or no question.
callback-confirm = Правильно ли я Вас понимаю?

## Possibilities

# The operator makes a proposal: says it in own words after the first sentence, then asks the second. A yes or no question.
callback-propose = Вот что я предлагаю. Вас это устроит?

# The operator says it after a no to the first proposal: says the other one in own words after the first sentence, then asks the second. A yes or no question.
callback-alternative = Есть и другой вариант. Он подойдёт Вам больше?

# The operator says it after the client has agreed to a proposal.
callback-agree = Хорошо, так и сделаем.

## When nobody answers

# The operator says it on the client’s voicemail. Nothing about the matter: others may hear it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-voicemail = Здравствуйте! Это { $alias }, компания «{ $organisation }». Перезвоните мне, пожалуйста, когда Вам будет удобно. До свидания.

# A text message to the client, after nobody answered. Nothing about the matter: others may read it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-text = Здравствуйте! Это { $alias }, компания «{ $organisation }». Дозвониться до Вас не удалось. Перезвоните мне, пожалуйста, когда Вам будет удобно.

## Tips for the operator, never spoken

# A tip before dialling.
callback-tip-plan = Перед звонком решите: о чём будет разговор и что делать, если не ответят.

# A tip with the greeting, which asks whether it is a good moment.
callback-tip-convenient = Спросите, удобно ли говорить, и дождитесь ответа. Звонок на мобильный часто бывает не вовремя.

# A tip when the operator says why the call is made.
callback-tip-purpose = Сразу скажите, кто звонит и с какой целью.

# A tip while the client says what is wanted.
callback-tip-listen = Дайте высказаться, не перебивайте.

# A tip before the operator asks whether the client was understood.
callback-tip-confirm = Повторите главное своими словами, затем задайте вопрос.

# A tip when the operator makes a proposal.
callback-tip-propose = Один вариант за раз: назовите его, затем спросите.

# A tip after the call.
callback-tip-rest = Запишите, чем закончился звонок и о чём договорились.

# The operator asks it where others can hear, instead of repeating what the client said. A yes or no question.
client-confirm-briefly = Записано. Это всё? Достаточно «да» или «нет».

# A tip while the phone rings.
client-tip-before = Где Вы и что услышит клиент? Шум, компания, скоро Ваша очередь, плохая связь: пусть ответит голосовая почта.

# A tip when the client’s matter is confirmed in a public place.
client-tip-confirm-briefly = Ничего не повторяйте вслух. Тот, кто слышит Вас сейчас, завтра может сидеть напротив.
