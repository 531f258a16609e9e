{name}-ask-wish = Qu’attendez-vous de cet échange ?

{name}-confirm =
    { $wish ->
        [advice] Vous souhaitez un conseil. Est-ce bien cela ?
       *[information] Vous souhaitez une information. Est-ce bien cela ?
    }

{name}-expectation = Nous allons chercher ensemble ce qui peut vous aider.

{name}-answer = Voici ce que je peux vous dire. Est-ce que cela vous aide ?

{name}-tip-listen = Écoutez d’abord, et reformulez ce que vous avez compris avant de répondre.

choose-advice = Un conseil
