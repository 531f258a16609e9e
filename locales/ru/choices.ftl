### What the operator reads on the buttons for a choice. Short, without an end mark. Callers never hear it.

## Why the caller calls

# The caller calls for company.
choose-contact = Нужно общение

# The caller has a problem.
choose-problem = Есть проблема

# The caller needs information.
choose-information = Нужна информация

# The line is misused.
choose-misuse = Звонок не по назначению

# The caller asks about the balance of the account.
choose-balance = Остаток на счёте

# The caller asks about an order.
choose-order = Вопрос о заказе

# The caller has another question.
choose-question = Другой вопрос

## What the caller wants

# The caller wants to be heard.
choose-be-heard = Просто выговориться

# The caller wants to find a way forward.
choose-find-a-way = Найти выход

# The caller wants help from elsewhere; also, the operator looks for it.
choose-find-help = Помощь в другом месте

# The caller has had an idea.
choose-idea = Появилась идея

# The caller has something else to talk about.
choose-more = Есть что-то ещё

## Where the operator takes the talk

# Go on to the reason of the call.
choose-understand = Перейти к причине звонка

# Go on to the caller’s own ideas.
choose-own-ideas = Спросить об идеях

# Offer advice.
choose-advise = Предложить совет

# Offer a solution.
choose-solutions = Предложить решение

# Go on with the talk where it was.
choose-go-on = Продолжить разговор

# Ask directly about thoughts of suicide.
choose-ask-directly = Спросить прямо

## Calling back, holding, handing over

# Call the caller back later.
choose-call-back = Перезвонить позже

# The caller keeps holding.
choose-keep-holding = Ждать дальше

# Put the caller through to a colleague.
choose-colleague = Соединить с коллегой

# Put the caller through to a supervisor.
choose-escalate = Передать руководителю

# Hand the call over to a crisis service.
choose-hand-over = Передать разговор

# Call the emergency services.
choose-emergency = Вызвать экстренные службы

## When nobody answers

# Leave a message on the voicemail.
choose-message = Оставить сообщение

# Send a text message.
choose-text = Отправить СМС

# Try to call again later.
choose-try-again = Позвонить ещё раз

## After the call

# The call was hard, and the operator needs a longer rest.
choose-hard-call = Тяжёлый разговор

# A talk.
choose-talk = Беседа

# A story.
choose-story = Рассказ

# Guided relaxation.
choose-relaxation = Расслабление

# Something to see.
choose-sight = Зрительный образ

# Something to hear.
choose-hearing = Звуковой образ

# Something to feel.
choose-touch = Осязательный образ

# Something to smell.
choose-smell = Запах

# Let it go to voicemail.
choose-voicemail = На голосовую почту
