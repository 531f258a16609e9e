### What is said in live chat only.

# The first message of somebody who takes over a conversation from a colleague.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-taken-over = Hello, { $alias } here. I have read what you wrote, so you need not repeat anything.

# The operator writes it when an answer takes longer.
chat-one-moment = Thank you for your patience. I am still with you.

# The operator names at the end what is still open. A yes or no question.
# Variables:
#   $issues (List) - what the customer has asked and is still open, each as a noun phrase
chat-issues = This is still open: { LIST($issues) }. Shall we look at it now?

# The operator says it when no colleague was free and somebody with more authority is asked.
chat-next-above = All my colleagues are busy, so I am asking my supervisor to take over.

# The operator closes a written talk in which the customer has written nothing for ten minutes.
chat-let-go = I have not heard from you for a while, so I am closing our talk for now. You are welcome to write again. Goodbye.

# A tip for the operator, never seen by the customer, when a message has waited for a minute.
chat-tip-reply = A message is waiting. Answer now, or say that you need a moment.

# A tip for the operator, never seen by the customer, while the customer explains.
chat-tip-issues = Note every question, also the small ones. None may be forgotten at the end.

# A tip for the operator, never seen by the customer, when the operator needs a break.
chat-tip-pause = Breathe. You are in control. Go on when you are calm, or let a colleague take over.
