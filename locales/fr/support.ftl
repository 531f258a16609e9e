### What is said in a contact centre, to somebody who has called.

## The reason of the call

# The operator says it after the caller has begun. An open question.
support-ask-details = De quoi s’agit-il exactement ?

# The operator says it after the caller has begun. An open question.
support-ask-tell-more = Que pouvez-vous m’en dire de plus ?

# The operator says it in passing, while the caller explains.
support-i-see = Je vois. Merci de ces précisions.

# The operator says back what the caller wants. A yes or no question.
# Variables:
#   $reason (Choice) - balance, order or question
support-confirm =
    { $reason ->
        [balance] Vous souhaitez connaître le solde de votre compte. Est-ce bien cela ?
        [order] Il s’agit d’une commande. Est-ce bien cela ?
        [question] Vous souhaitez obtenir un renseignement. Est-ce bien cela ?
       *[other] Ai-je bien compris votre demande ?
    }

## The answer

# The operator says it before looking for the answer.
support-looking = Je vérifie cela pour vous tout de suite.

# The operator says it when looking for the answer takes some seconds.
support-still-looking = Je cherche encore. Merci de votre patience.

# The operator gives the balance. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $balance (Money) - the balance of the caller’s account
support-balance = Le solde de votre compte est de { $balance }. Est-ce bien ce que vous souhaitiez savoir ?

# The operator gives the answer. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $answer (String) - one or more whole sentences in the language of the call, from the knowledge base
support-answer = Voici ce que j’ai trouvé. { $answer } Cela répond-il à votre question ?

# The operator says it when the answer was not found. The caller chooses between being called back and a colleague.
support-not-found = Je n’ai pas cette information sous les yeux. Je peux vous rappeler ou vous mettre en relation avec quelqu’un de l’équipe. Que préférez-vous ?

# The operator says it when no colleague could take over the call. A yes or no question.
support-nobody-free = Personne de l’équipe ne peut prendre l’appel pour le moment. Puis-je plutôt vous rappeler ?

# The operator says it after the caller has been silent for some seconds.
support-still-with-me = Êtes-vous toujours en ligne ? Prenez votre temps, je vous en prie.

## Tips for the operator, never spoken

# A tip while the phone rings.
support-tip-smile = Souriez : cela s’entend. Commencez en peu de mots, avec assurance.

# A tip while the caller explains.
support-tip-listen = Suivez le rythme de la personne et employez des mots simples.

# A tip before the operator says back what the caller wants.
support-tip-confirm = Reformulez la demande avant de chercher la réponse.

# A tip while the answer is being looked for.
support-tip-look-up = Si cela prend du temps, demandez si la personne peut patienter et dites pourquoi.

# A tip when the answer was not found.
support-tip-not-found = Proposez une attente, un rappel ou une personne qui connaît la réponse. N’improvisez pas.

# A tip with the farewell.
support-tip-goodbye = Laissez la personne raccrocher en premier.

# A tip after the call.
support-tip-rest = Rédigez vos notes. L’appel suivant viendra quand vous serez disponible.

# A tip after a hard call.
support-tip-long-rest = L’appel a été difficile. Prenez deux minutes pour vous.
