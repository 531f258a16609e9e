### Lines for somebody in danger. Calm, direct, warm. Change them only with the advice of people who do this work.

# The operator says it when the caller becomes more and more distressed.
crisis-agitation = Я слышу, что Вам сейчас очень тяжело. Как Вы себя чувствуете? Чем я могу Вам помочь?

# The operator asks at any sign of suicidal thoughts. Asking does not plant the idea, so no euphemism.
crisis-ask-directly = Вы думаете о самоубийстве?

# The operator says it when life is in danger, the caller’s or somebody else’s, while the emergency services are called.
crisis-emergency = Сейчас важнее всего безопасность. Я вызываю экстренные службы и остаюсь с Вами на связи.

# The operator says it when the caller has told of suicidal thoughts and is not in immediate danger.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
crisis-support-refer = Спасибо, что сказали мне об этом. Я с Вами, я Вас слушаю. Есть специалисты, которые помогают именно в таких ситуациях: { $resource }.

# The operator says it after any answer to the direct question about suicide, yes or no, and again when a hand-over or help has failed.
crisis-support = Спасибо, что сказали мне об этом. Я с Вами и слушаю Вас.

# The operator says it only after the emergency services have confirmed that they are coming.
crisis-help-is-coming = Помощь уже в пути. Я остаюсь с Вами на связи.

# A tip for the operator, never spoken, at the first sign of a crisis.
crisis-tip-stay = Дышите. Говорите медленно. Вам есть на кого опереться: можно позвать руководителя.

# A tip for the operator, never spoken, with the direct question about suicide.
crisis-tip-ask = Спросите прямо. Сам вопрос никого не наталкивает на эту мысль.

# A tip for the operator, never spoken, when it is decided which help to bring.
crisis-tip-least-invasive = Начните с самой щадящей помощи и, если есть время, получите согласие человека.

# A tip for the operator, never spoken, from the call for help until the end.
crisis-tip-stay-on-line = Оставайтесь на линии, пока помощь не прибудет или разговор не примет другой специалист.

# A tip for the operator, never spoken, when the line to somebody at risk is lost or the caller has hung up.
crisis-tip-caller-gone = Связь потеряна. Если жизнь в опасности, вызовите экстренные службы. Затем поговорите с руководителем.

# The operator says it when a hand-over has failed and the talk goes on. Honest, calm, no blame.
crisis-still-here = Я по-прежнему с Вами. Давайте вместе посмотрим, что сейчас может помочь.

# The operator says it when the emergency services could not be reached, while somebody else is being called.
crisis-help-failed = До экстренных служб пока не удалось дозвониться. Я остаюсь с Вами и звоню тому, кто может помочь.

# The operator says it when the caller is worried about somebody else. An open question.
crisis-other-person = Хорошо, что Вы звоните. Что происходит и кто сейчас рядом с этим человеком?

# A tip for the operator, never spoken, when somebody calls for somebody else.
crisis-tip-other-person = Поддержка нужна двоим: тому, кто в опасности, и тому, кто звонит. Если опасность угрожает прямо сейчас, вызывайте помощь.

# A tip for the operator, never spoken, while help is looked for.
crisis-tip-find-help = Называйте только службы, которые работают сейчас, в стране человека и на его языке.

# The operator asks it before the emergency services are called. A yes or no question, also where somebody calls for somebody else.
crisis-ask-place = Я хочу вызвать помощь. Можно сообщить экстренным службам, куда приехать?

# A tip for the operator, never spoken, while it is asked whether the emergency services may learn where to come.
crisis-tip-place = Дождитесь согласия. Если кому-то угрожает опасность прямо сейчас, не ждите: сразу вызывайте помощь. Это будет отмечено.
