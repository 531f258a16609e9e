### What the operator reads on the buttons of the screen. Short, without an end mark. Callers never hear it.

# The other side picked up.
event-answered = Звонок принят

# Nobody picked up.
event-no-answer = Трубку не берут

# The line was engaged.
event-busy = Линия занята

# The connection was lost.
event-dropped = Обрыв связи

# The caller ended the call.
event-hung-up = Трубка положена

# The last line has been spoken to its end.
event-line-finished = Фраза произнесена

# The caller said something.
event-spoke = Собеседник отвечает

# The caller agreed.
event-yes = Да

# The caller did not agree.
event-no = Нет

# The caller answered neither yes nor no.
event-unsure = Нет уверенности

# The caller used foul language.
event-swore = Брань

# The caller complained.
event-complained = Жалоба

# The caller threatened somebody.
event-threatened = Угроза

# The conversation is calm again.
event-calmed-down = Снова спокойно

# The caller cannot talk now.
event-not-now = Сейчас неудобно

# The caller wants the topic or the calls to stop.
event-asked-to-stop = Просьба прекратить

# The operator puts the caller on hold.
event-hold = Перевести в режим ожидания

# The operator comes back from the hold.
event-resume = Вернуться к разговору

# The operator puts the caller through.
event-transfer = Перевести звонок

# The operator does not feel safe and leaves the conversation.
event-safe-exit = Безопасный выход

# There is a sign that somebody is in danger.
event-crisis-sign = Признак опасности

# The operator ends the call.
event-end-call = Завершить звонок

# What the step is about has been done.
event-done = Готово

# A voicemail answered instead of a person.
event-voicemail = Голосовая почта

# The caller corrected what the operator has understood.
event-corrected = Есть поправка

# A life is in danger now.
event-danger-now = Опасность прямо сейчас

# The caller said when to call.
event-time-given = Названо время

# The caller is to be called back.
event-call-back = Перезвонить позже

# The operator writes down a summary of what the caller said.
event-summarised = Записать итог

# The operator notes a feeling heard in the caller’s voice.
event-emotion-heard = Отметить чувство

# The operator notes that a new insight has shaken the caller: strong words count as no abuse now.
event-strong-reaction = Отметить сильную реакцию

# The operator notes what the call is about.
event-topic-set = Указать тему

# Asks for something not offered.
event-asked-for-more = Просьба не об услуге

# Asks to meet.
event-asked-to-meet = Просьба о встрече

# The person who is called wants to know who calls.
event-asked-who = Вопрос, кто звонит

# The operator asks for consent to a sensitive topic.
event-topic-wanted = Спросить согласие на тему

# Turn to the topic.
event-topic-opened = Перейти к теме

# Agrees clearly.
event-consented = Ясное согласие

# Takes back consent.
event-consent-withdrawn = Отзыв согласия

# Record the call.
event-record = Записать звонок

# Payment by card.
event-pay-by-card = Оплата картой

# Agrees to a recording.
event-recording-agreed = Согласие на запись

# Refuses a recording.
event-recording-refused = Отказ от записи

# Others can hear me.
event-in-public = Меня слышат другие

# Nobody can hear me.
event-in-private = Меня никто не слышит

# Typing an answer.
event-typing = Пишу ответ

# Note a question.
event-issue-noted = Записать вопрос

# A moment for myself.
event-need-pause = Минута для себя

# Ask whether it is so.
event-clarify = Уточнить, так ли это
