### Limits of language and safety. The operator stays calm, names what cannot go on, and never accuses.

# The operator says it on a helpline, when the caller insults or shouts, before anything is ended.
limit-helpline = Я хочу и дальше Вас слушать, но такой тон для меня неприемлем.

# The operator says it once, the first time that the caller swears at them.
profanity-warn = Я хочу Вам помочь, но если Вы продолжите использовать такие выражения, мне придётся завершить разговор.

# The operator says it after the one warning, when the swearing goes on; the call then ends.
profanity-end = Я завершаю разговор. Вы можете обратиться к нам снова, когда мы сможем поговорить спокойно. До свидания.

# The operator says it when the caller threatens somebody; the call then ends.
threat-end = Я не могу продолжать разговор, пока звучат угрозы. Сейчас я его завершаю.

# A tip for the operator, never spoken, with the warning.
profanity-tip-one-warning = Предупредите один раз, спокойным голосом. Скажите, что за этим последует.

# A tip for the operator, never spoken, when the caller goes on after the warning.
profanity-tip-may-end = Теперь разговор можно завершить, но это не обязательно.

# A tip for the operator, never spoken, when the caller threatens somebody.
profanity-tip-threat = Угроза не требует предупреждения: разговор можно завершить сейчас. Сообщите о ней.
