### What is said on a helpline: warm, unhurried, without judging, without promising.

## Listening

# The operator says it after the caller has begun to speak.
helpline-go-on = Continuez, je vous en prie. Je vous écoute.

# The operator says it after the caller has begun to speak.
helpline-go-on-listening = Je suis avec vous. Dites-m’en davantage, si vous le souhaitez.

# The operator says it after the caller has begun to speak, slowly or with difficulty.
helpline-go-on-time = Rien ne presse. Je suis là.

# The operator says it in passing, while the caller tells the story.
helpline-i-see = Je vois.

# The operator says it in passing, while the caller tells the story.
helpline-with-you = Je vous écoute.

## The reason of the call

# The operator asks why the caller calls. An open question.
helpline-ask-reason = Qu’est-ce qui vous amène à nous appeler aujourd’hui ?

# The operator says it when the caller wants company and nothing has to be solved.
helpline-glad-you-called = Vous avez bien fait d’appeler. Nous pouvons parler, tout simplement.

## The goal of the call

# The operator asks what the caller wants. An open question.
helpline-ask-goal = Qu’est-ce qui vous aiderait le plus en ce moment ?

# The operator asks what the caller wants. An open question.
helpline-ask-goal-now = Qu’aimeriez-vous que notre conversation vous apporte ?

## What is possible and what is not

# The operator says it after the caller’s first ideas. An open question.
helpline-ask-possible = Qu’est-ce qui vous paraît possible ?

# The operator says it after what is possible. An open question.
helpline-ask-impossible = Et qu’est-ce qui n’est pas possible, ou ne vous conviendrait pas ?

# The operator says it when a new insight shakes the caller, who may weep, fall silent or use strong words.
helpline-strong-reaction = J’entends combien cela vous bouleverse. C’est tout à fait compréhensible. Prenez votre temps.

# The operator offers advice, only after the caller’s own ideas. A yes or no question.
helpline-advise = En parler à votre médecin ou à une association d’aide peut faire du bien. Est-ce une possibilité pour vous ?

# The operator says it before looking for another place where the caller can find help.
helpline-let-me-look = Je regarde à qui vous pourriez vous adresser.

# The operator says it when no other place of help was found. A yes or no question; a yes leads back to the caller’s own ideas.
helpline-no-resource = Je préfère vous le dire : je n’ai pas d’adresse à vous proposer. Voulez-vous que nous cherchions ensemble ce qui pourrait vous aider ?

## Tips for the operator, never spoken

# A tip while the phone rings.
helpline-tip-before = Respirez. Mettez vos propres soucis de côté : toute votre attention va à la personne qui appelle.

# A tip after the greeting.
helpline-tip-open = Laissez la personne commencer. Il faut parfois du temps pour en venir au sujet.

# A tip while the caller begins to tell.
helpline-tip-listen = Écoutez jusqu’au bout, sans juger ni interrompre.

# A tip when the operator names a feeling.
helpline-tip-emotion = Nommez l’émotion que vous percevez. Si c’en est une autre, la personne vous le dira.

# A tip while the operator finds out why the caller calls.
helpline-tip-reason = Un besoin de parler ou un problème ? Commencez par des questions ouvertes.

# A tip before and during a summary.
helpline-tip-summary = Résumez avec les mots de la personne, puis demandez si c’est bien cela.

# A tip when the caller wants company.
helpline-tip-contact = C’est le contact qui compte. Il n’y a rien à résoudre.

# A tip when the line is misused.
helpline-tip-limit = Posez la limite avec bienveillance. Si cela continue, vous pouvez mettre fin à l’appel.

# A tip while the operator finds out what the caller wants.
helpline-tip-goal = Que cherche la personne : de l’écoute, une issue, une aide ailleurs ?

# A tip when the operator says what the caller may expect.
helpline-tip-expectation = Ne donnez pas de faux espoirs : vous ne pouvez pas résoudre le problème, mais vous pouvez le regarder ensemble.

# A tip when the caller wants to be heard.
helpline-tip-hear = L’écoute peut suffire. Les conseils ne sont pas nécessaires.

# A tip while the operator asks for the caller’s own ideas. Advice stays closed until one idea has come, or two questions have brought none.
helpline-tip-own-ideas = Les idées viennent d’abord de la personne. Le conseil devient possible après une idée, ou après deux questions restées sans résultat.

# A tip when the operator asks whether there is somebody close who could help.
helpline-tip-support-person = Seul compte un oui ou un non. Ne demandez jamais de nom.

# A tip when the operator offers advice.
helpline-tip-advise = Proposez-le comme une possibilité. Le choix appartient à la personne.

# A tip while they look at what is possible.
helpline-tip-possible = Attardez-vous sur ce qui est possible : cela redonne de l’air.

# A tip while they look at what is not possible.
helpline-tip-impossible = Gardez les pieds sur terre : agir contre sa nature ne réussit à personne.

# A tip when the operator asks for a first step.
helpline-tip-small-step = Un premier pas modeste a plus de chances de réussir. Une réaction vive vient de la prise de conscience, pas de vous.

# A tip at the beginning of the closing.
helpline-tip-useful = Demandez si l’appel a été utile. Ne résumez que s’il y avait un vrai problème.

# A tip with the farewell.
helpline-tip-goodbye = Laissez la personne raccrocher en premier.

# A tip after the call.
helpline-tip-rest = Accordez-vous un moment avant l’appel suivant. Celui-ci a-t-il été difficile ?

# A tip after a hard call.
helpline-tip-not-responsible = Prenez de la distance. Vous n’êtes pas responsable de la vie de l’autre ; vous avez été là, vous avez écouté.

# The operator says it after having spoken while the caller did.
listening-go-on = Je vous en prie, continuez. Je vous écoute.

# A tip for the operator, never spoken, when the caller has spoken for long.
listening-tip-monologue = Un long récit : montrez de temps en temps que vous êtes là, sans prendre la parole.

# The operator gives back what was heard in own words, after this sentence. A yes or no question.
helpline-give-back = Je vous redis ce que j’ai entendu jusqu’ici. Est-ce bien cela ?

# A tip for the operator, never spoken, when what was heard is given back.
helpline-tip-give-back = Vos propres mots, en bref, sans juger. Si quelque chose n’est pas clair, demandez ce que la personne veut dire au juste.
