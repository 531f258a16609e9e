### What is said in live chat only.

# The first message of somebody who takes over a conversation from a colleague.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-taken-over = Здравствуйте, на связи { $alias }. Ваши сообщения передо мной, повторять ничего не нужно.

# The operator writes it when an answer takes longer.
chat-one-moment = Спасибо за терпение. Я по-прежнему на связи.

# The operator names at the end what is still open. A yes or no question.
# Variables:
#   $issues (List) - what the customer has asked and is still open, each as a noun phrase
chat-issues = Ещё не решено: { LIST($issues) }. Хотите обсудить это сейчас?

# The operator says it when no colleague was free and somebody with more authority is asked.
chat-next-above = Все коллеги заняты, поэтому я прошу руководителя продолжить разговор.

# The operator closes a written talk in which the customer has written nothing for ten minutes.
chat-let-go = От Вас давно нет сообщений, поэтому я пока завершаю наш разговор. Вы можете написать нам снова в любое время. До свидания!

# A tip for the operator, never seen by the customer, when a message has waited for a minute.
chat-tip-reply = Сообщение ждёт ответа. Ответьте сейчас или скажите, что Вам нужно время.

# A tip for the operator, never seen by the customer, while the customer explains.
chat-tip-issues = Записывайте каждый вопрос, даже небольшой. В конце ничто не должно быть забыто.

# A tip for the operator, never seen by the customer, when the operator needs a break.
chat-tip-pause = Сделайте вдох. Ситуация в Ваших руках. Продолжайте, когда успокоитесь, или передайте разговор.
