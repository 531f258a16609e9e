### What is said on a call to a client: why, what the client wants, what is proposed.

## The reason of the call

# The operator says why they call the client. Said only after the client has agreed to talk.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form, without a full stop
callback-purpose = Voici l’objet de mon appel : { $topic }.

## The goal of the call

# The operator asks what the client wants. An open question.
callback-ask-wish = Que souhaitez-vous que nous fassions ?

# The operator asks what the client wants. An open question.
callback-ask-matters = Qu’est-ce qui compte le plus pour vous ?

# The operator says it right after repeating the key points in own words. A yes or no question.
callback-confirm = Voilà ce que je comprends. Est-ce bien cela ?

## Possibilities

# The operator makes a proposal: says it in own words after the first sentence, then asks the second. A yes or no question.
callback-propose = Voici ce que je vous propose. Cela vous conviendrait-il ?

# The operator says it after a no to the first proposal: says the other one in own words after the first sentence, then asks the second. A yes or no question.
callback-alternative = Il y a une autre possibilité. Vous conviendrait-elle mieux ?

# The operator says it after the client has agreed to a proposal.
callback-agree = Très bien, c’est ce que nous allons faire.

## When nobody answers

# The operator says it on the client’s voicemail. Nothing about the matter: others may hear it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-voicemail = Bonjour, ici { $alias }. Je vous appelle de la part de la société { $organisation }. Merci de me rappeler quand cela vous conviendra. Au revoir.

# A text message to the client, after nobody answered. Nothing about the matter: others may read it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-text = Bonjour, ici { $alias }, de la part de la société { $organisation }. Je n’ai pas réussi à vous joindre par téléphone. Merci de me rappeler quand cela vous conviendra.

## Tips for the operator, never spoken

# A tip before dialling.
callback-tip-plan = Avant d’appeler : quel est l’objet de l’appel, et que ferez-vous si personne ne répond ?

# A tip with the greeting, which asks whether it is a good moment.
callback-tip-convenient = Demandez si le moment convient et attendez la réponse. Un appel sur un portable tombe souvent mal.

# A tip when the operator says why the call is made.
callback-tip-purpose = Dites d’emblée qui appelle et pourquoi.

# A tip while the client says what is wanted.
callback-tip-listen = Laissez la personne parler, sans l’interrompre.

# A tip before the operator asks whether the client was understood.
callback-tip-confirm = Reprenez les points essentiels avec vos propres mots, puis posez la question.

# A tip when the operator makes a proposal.
callback-tip-propose = Une seule proposition à la fois : exposez-la, puis posez la question.

# A tip after the call.
callback-tip-rest = Notez l’issue de l’appel et ce qui a été convenu.

# The operator asks it where others can hear, instead of repeating what the client said. A yes or no question.
client-confirm-briefly = C’est noté. Est-ce tout ? Un oui ou un non suffit.

# A tip while the phone rings.
client-tip-before = Où êtes-vous, et qu’entendra-t-on ? Du bruit, du monde, bientôt votre tour, un mauvais réseau : laissez la messagerie répondre.

# A tip when the client’s matter is confirmed in a public place.
client-tip-confirm-briefly = Ne répétez rien à voix haute. La personne qui entend sera peut-être un jour en face de vous.
