### What is said on a helpline: warm, unhurried, without judging, without promising.

## Listening

# The operator says it after the caller has begun to speak.
helpline-go-on = Продолжайте, пожалуйста. Я Вас слушаю.

# The operator says it after the caller has begun to speak.
helpline-go-on-listening = Я внимательно Вас слушаю. Расскажите, пожалуйста, подробнее, если хотите.

# The operator says it after the caller has begun to speak, slowly or with difficulty.
helpline-go-on-time = Спешить некуда. Я здесь и слушаю Вас.

# The operator says it in passing, while the caller tells the story.
helpline-i-see = Понимаю.

# The operator says it in passing, while the caller tells the story.
helpline-with-you = Я Вас слушаю.

## The reason of the call

# The operator asks why the caller calls. An open question.
helpline-ask-reason = Что побудило Вас позвонить сегодня?

# The operator says it when the caller wants company and nothing has to be solved.
helpline-glad-you-called = Хорошо, что Вы позвонили. Мы можем просто поговорить.

## The goal of the call

# The operator asks what the caller wants. An open question.
helpline-ask-goal = Что сейчас помогло бы Вам больше всего?

# The operator asks what the caller wants. An open question.
helpline-ask-goal-now = Что Вам хотелось бы получить от нашего разговора?

## What is possible and what is not

# The operator says it after the caller’s first ideas. An open question.
helpline-ask-possible = Что, на Ваш взгляд, возможно?

# The operator says it after what is possible. An open question.
helpline-ask-impossible = А что невозможно или Вам не подходит?

# The operator says it when a new insight shakes the caller, who may weep, fall silent or use strong words.
helpline-strong-reaction = Я слышу, как сильно это Вас затронуло. Это совершенно естественно. Не торопитесь.

# The operator offers advice, only after the caller’s own ideas. A yes or no question.
helpline-advise = Можно поговорить об этом с врачом или обратиться в организацию, которая помогает в таких ситуациях. Вам бы это подошло?

# The operator says it before looking for another place where the caller can find help.
helpline-let-me-look = Сейчас посмотрю, куда Вы можете обратиться за помощью.

# The operator says it when no other place of help was found. A yes or no question; a yes leads back to the caller’s own ideas.
helpline-no-resource = Скажу честно: подходящей организации я сейчас не нахожу. Хотите, подумаем вместе, что ещё могло бы помочь?

## Tips for the operator, never spoken

# A tip while the phone rings.
helpline-tip-before = Сделайте вдох. Отложите свои заботы: всё внимание — человеку на линии.

# A tip after the greeting.
helpline-tip-open = Дайте человеку начать. Не все сразу говорят о главном.

# A tip while the caller begins to tell.
helpline-tip-listen = Выслушайте до конца: не судите и не перебивайте.

# A tip when the operator names a feeling.
helpline-tip-emotion = Назовите чувство, которое Вы слышите. Если оно другое, Вас поправят.

# A tip while the operator finds out why the caller calls.
helpline-tip-reason = Нужно общение или есть трудность? Начните с открытых вопросов.

# A tip before and during a summary.
helpline-tip-summary = Подведите итог словами самого человека и спросите, всё ли верно.

# A tip when the caller wants company.
helpline-tip-contact = Важен сам разговор. Решать ничего не нужно.

# A tip when the line is misused.
helpline-tip-limit = Доброжелательно обозначьте границу. Если это продолжится, разговор можно завершить.

# A tip while the operator finds out what the caller wants.
helpline-tip-goal = Что нужно человеку: выговориться, найти выход или узнать, куда обратиться?

# A tip when the operator says what the caller may expect.
helpline-tip-expectation = Не давайте ложных надежд: решить за человека нельзя, разобраться вместе можно.

# A tip when the caller wants to be heard.
helpline-tip-hear = Бывает достаточно, чтобы человека услышали. Советы не нужны.

# A tip while the operator asks for the caller’s own ideas. Advice stays closed until one idea has come, or two questions have brought none.
helpline-tip-own-ideas = Сначала идеи самого человека. Совет уместен после одной идеи или после двух вопросов без результата.

# A tip when the operator asks whether there is somebody close who could help.
helpline-tip-support-person = Важно только «да» или «нет». Имён не спрашивайте.

# A tip when the operator offers advice.
helpline-tip-advise = Предложите это как один из вариантов. Выбор остаётся за человеком.

# A tip while they look at what is possible.
helpline-tip-possible = Уделите больше времени тому, что возможно: от этого становится легче.

# A tip while they look at what is not possible.
helpline-tip-impossible = Смотрите на вещи трезво: идти против себя никому не на пользу.

# A tip when the operator asks for a first step.
helpline-tip-small-step = Небольшой первый шаг удаётся легче. Бурная реакция вызвана новым пониманием, а не Вами.

# A tip at the beginning of the closing.
helpline-tip-useful = Спросите, помог ли разговор. Итог подводите, только если была настоящая проблема.

# A tip with the farewell.
helpline-tip-goodbye = Дождитесь, пока на том конце положат трубку.

# A tip after the call.
helpline-tip-rest = Сделайте паузу перед следующим звонком. Этот разговор был тяжёлым?

# A tip after a hard call.
helpline-tip-not-responsible = Дайте себе время отойти от разговора. Вы не отвечаете за чужую жизнь; Вы были рядом и слушали.

# The operator says it after having spoken while the caller did.
listening-go-on = Пожалуйста, продолжайте. Я слушаю.

# A tip for the operator, never spoken, when the caller has spoken for long.
listening-tip-monologue = Долгий рассказ: время от времени подавайте знак, что Вы рядом, но не берите слово.

# The operator gives back what was heard in own words, after this sentence. A yes or no question.
helpline-give-back = Я повторю, как я это понимаю. Всё верно?

# A tip for the operator, never spoken, when what was heard is given back.
helpline-tip-give-back = Своими словами, коротко, без оценок. Если что-то неясно, уточните, что имеется в виду.
