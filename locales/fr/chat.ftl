### What is said in live chat only.

# The first message of somebody who takes over a conversation from a colleague.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-taken-over = Bonjour, ici { $alias }. J’ai vos messages sous les yeux : vous n’avez rien à répéter.

# The operator writes it when an answer takes longer.
chat-one-moment = Merci de votre patience. Je reste avec vous.

# The operator names at the end what is still open. A yes or no question.
# Variables:
#   $issues (List) - what the customer has asked and is still open, each as a noun phrase
chat-issues = Il reste ceci à traiter : { LIST($issues) }. Souhaitez-vous en parler maintenant ?

# The operator says it when no colleague was free and somebody with more authority is asked.
chat-next-above = L’équipe est occupée : je demande à la personne responsable de prendre la suite.

# The operator closes a written talk in which the customer has written nothing for ten minutes.
chat-let-go = Je n’ai plus de nouvelles de vous depuis un moment : je clos donc notre échange pour l’instant. Vous pouvez nous écrire de nouveau quand vous le souhaitez. Au revoir.

# A tip for the operator, never seen by the customer, when a message has waited for a minute.
chat-tip-reply = Un message attend. Répondez maintenant, ou dites qu’il vous faut un instant.

# A tip for the operator, never seen by the customer, while the customer explains.
chat-tip-issues = Notez chaque question, même petite. Aucune ne doit être oubliée à la fin.

# A tip for the operator, never seen by the customer, when the operator needs a break.
chat-tip-pause = Respirez. Vous avez la situation en main. Reprenez au calme, ou passez le relais.
