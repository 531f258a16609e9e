### Answering a complaint: the apology comes first, then what can be done.

# The operator answers a complaint with it before anything else is said.
complaint-apology = Мне жаль, что так получилось. Примите, пожалуйста, наши извинения.

# The operator offers ways to put things right, after the apology.
# Variables:
#   $options (List) - what can be done, each as a noun phrase: “a refund”
complaint-solutions = Вот что мы можем сделать: { $options }. Что Вам больше подойдёт?

# The operator says it first of all after a complaint.
complaint-apology-trouble = Мне очень жаль, что это произошло. Приношу Вам извинения.

# The operator says it when the caller complains in the middle of something else, and when no offer was enough.
complaint-regret = Мне жаль, что так вышло.

# The operator says it after the apology. An open question.
complaint-ask-what-happened = Что произошло? Расскажите, пожалуйста, с самого начала.

# The operator says it in passing, while the caller tells what happened.
complaint-listening = Понимаю Вас. Продолжайте, пожалуйста.

# The operator says it after hearing the complaint, before an offer.
complaint-take-care = Спасибо, что рассказали. Давайте вместе разберёмся, как это исправить.

# The operator makes an offer: says it in own words after the first sentence, then asks the second. A yes or no question.
complaint-offer = Вот что я могу сделать для Вас прямо сейчас. Вам это подойдёт?

# The operator asks it when the caller is not sure whether the offer is enough. An open question.
complaint-ask-remedy = Что помогло бы исправить ситуацию?

# The operator says it after an accepted offer or after the promise that a supervisor will call back. A yes or no question.
complaint-calm-check = Вас устраивает, если мы так и поступим?

# The operator says it before putting the caller through to a supervisor.
complaint-escalate = Соединяю Вас с руководителем, чтобы решить этот вопрос.

# The operator says it when no supervisor could be reached; the engine schedules the call within the hour.
complaint-promise-callback = Руководитель перезвонит Вам в течение часа.

# A tip for the operator, never spoken, at the beginning of a complaint.
complaint-tip-calm = Сохраняйте спокойствие: Вы управляете ситуацией. Сначала извинения, потом объяснения.

# A tip for the operator, never spoken, while the caller tells what happened.
complaint-tip-listen = Дайте рассказать всё. Не оправдывайтесь и никого не вините.

# A tip for the operator, never spoken, when an offer is made.
complaint-tip-solutions = Предлагайте только то, что действительно можете сделать.
