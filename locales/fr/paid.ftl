### What is said on a line that charges by time.

# The operator asks after the charge has begun. An open question.
paid-ask-wish = Qu’est-ce qui vous ferait plaisir aujourd’hui ?

# The operator says it when nothing is offered at the moment; nothing is charged.
paid-unavailable = Je ne peux rien vous proposer pour le moment, et cet appel ne vous coûte rien.

# A tip when limits are stated.
paid-tip-limits = Dites ce que vous proposez et ce que vous ne proposez pas, d’une voix chaleureuse. Rien n’est facturé avant un oui.

# A tip when the price is announced.
paid-tip-price = Annoncez le prix complet, clairement et sans hâte. Aucun frais caché.

# A tip when the caller says what is wanted.
paid-tip-wish = Laissez parler. Demandez ce qui est souhaité au juste, puis reformulez.

# A tip while the two talk.
paid-tip-talk = Avant tout sujet personnel, demandez : n’y venez qu’après un oui clair.

# A tip while a sensitive topic is talked about.
paid-tip-sensitive = Arrêtez au premier signe de malaise. Pas de conseil hors de votre formation.

# A tip when the operator asks whether the caller is comfortable.
paid-tip-comfort = Tout ce qui n’est pas un oui clair veut dire : autre sujet.

# A tip for a story or guided relaxation.
paid-tip-images = Lentement, avec des images, un sens après l’autre. Suivez le rythme de la personne, jamais sa colère.

# A tip after the call.
paid-tip-rest = Prenez un instant. Qu’est-ce qui s’est bien passé ? Y a-t-il une limite que vous poseriez plus tôt ?
