# The first message of somebody who takes over a conversation from a colleague.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-taken-over = Guten Tag, hier ist { $alias }. Ihre Nachrichten liegen mir vor, Sie müssen nichts wiederholen.

# The operator writes it when an answer takes longer.
chat-one-moment = Danke für Ihre Geduld. Ich bin weiterhin für Sie da.

# The operator names at the end what is still open. A yes or no question.
# Variables:
#   $issues (List) - what the customer has asked and is still open, each as a noun phrase
chat-issues = Das ist noch offen: { LIST($issues) }. Möchten Sie jetzt darüber sprechen?

# The operator says it when no colleague was free and somebody with more authority is asked.
chat-next-above = Im Team ist niemand frei, deshalb bitte ich die Teamleitung, zu übernehmen.

# The operator closes a written talk in which the customer has written nothing for ten minutes.
chat-let-go = Ich habe eine Weile nichts von Ihnen gelesen und schließe unser Gespräch fürs Erste. Sie können uns jederzeit wieder schreiben. Auf Wiedersehen.

# A tip for the operator, never seen by the customer, when a message has waited for a minute.
chat-tip-reply = Eine Nachricht wartet. Antworten Sie jetzt, oder sagen Sie, dass Sie einen Moment brauchen.

# A tip for the operator, never seen by the customer, while the customer explains.
chat-tip-issues = Notieren Sie jede Frage, auch die kleinen. Am Ende darf keine vergessen sein.

# A tip for the operator, never seen by the customer, when the operator needs a break.
chat-tip-pause = Atmen Sie durch. Sie haben es in der Hand. Sprechen Sie weiter, wenn Sie ruhig sind, oder geben Sie das Gespräch ab.
