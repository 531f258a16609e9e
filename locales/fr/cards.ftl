### Training cards: what operators read before and after, never spoken.

# The voice.
card-smile = Souriez en parlant : cela s’entend. Un sourire se passe de mots doux.

# The voice.
card-even-voice = La personne qui demande de l’aide a besoin de quelqu’un qui connaît son métier : parlez d’une voix posée et assurée.

# The voice.
card-confidence = L’assurance n’est pas la familiarité : maîtrisez le sujet et gardez le vouvoiement.

# Difficult callers.
card-stay-calm = Gardez votre calme : vous avez la situation en main, et vous pouvez prendre un instant.

# Difficult callers.
card-courtesy = Faites preuve de courtoisie et d’équité, et ne prenez rien pour vous. Les reproches n’aident personne.

# Listening.
card-listening = On ne vous voit pas : votre écoute est tout ce que la personne perçoit. Laissez de côté vos propres soucis.

# Listening.
card-no-judging = Il s’agit de l’autre et non de vous : écoutez sans juger.

# Listening.
card-let-finish = Laissez la personne finir. En coupant la parole, on n’entend qu’une moitié de l’histoire.

# Listening.
card-good-questions = Une question ouverte ouvre une porte : elle permet de voir les choses autrement.

# Helplines.
card-why-people-call = On appelle quand on le veut, de chez soi, à l’abri des regards et le plus souvent sans se nommer. Protégez cela.

# Helplines.
card-who-answers = À titre professionnel ou bénévole, toute personne qui répond ici a suivi une formation et peut demander conseil.

# Before the first call.
card-training = Exercez-vous aux limites, aux crises et aux fins d’appel difficiles avant de répondre. Sans cette formation, confiez une crise à la personne responsable.

# Privacy.
card-own-name = Travaillez sous un pseudonyme et sur une ligne à part. Votre nom, votre numéro et votre ville vous appartiennent.

# Privacy.
card-passwords = Des mots de passe longs, des réglages de confidentialité stricts, et rien du travail sur les plateformes publiques.

# Privacy.
card-distance = Pas de publication sur les appels, pas de photos, pas de contact hors de la ligne : la distance protège tout le monde.

# Before the shift.
card-workplace = Une porte fermée, personne pour écouter, pas de bruit : vérifiez-le avant le premier appel.

# Before the shift.
card-licences = Les autorisations sont-elles toutes valables aujourd’hui ? Sinon, la ligne reste fermée.

# Prices.
card-market = Sachez ce que d’autres demandent pour le même service, et revoyez vos prix une fois par an.

# After the call.
card-self-care = Prenez d’abord soin de vous : mangez, reposez-vous, bougez, parlez à une personne de confiance.

# After the call.
card-reflection = Que m’a fait cet appel ? Que referais-je, et que changerais-je ? N’écrivez rien sur la personne.

# After the call.
card-not-responsible = Vous n’êtes pas responsable de la vie de l’autre. Vous étiez là, et cela compte.

# Client calls.
card-composed = Un plan établi avant l’appel aide à garder son calme : un message, un canal, puis on attend.

# Client calls.
card-bad-time = Près d’un appel sur deux vers un mobile tombe mal. Demandez d’abord.

# Client calls.
card-private-life = Les soirées et les jours fériés sont à la famille. Ne vous y invitez pas : c’est à la personne de décider.

# Client calls.
card-every-contact = Chaque contact, même bref, façonne l’image que l’on a de vous.

# Client calls.
card-who-listens = La personne qui vous entend aujourd’hui sera peut-être demain en face de vous.

# Client calls.
card-dead-spots = Repérez où votre téléphone ne passe pas : l’ascenseur, le métro, tel tronçon de route. Gardez cette liste pour vous.

# The voice.
card-pace = Suivez le rythme et l’énergie de la personne, et doublez vos pauses si sa voix est lente. Ne reflétez jamais la colère.

# The law that protects the operator; no legal advice.
card-law-fr = France : les injures et les menaces sont punies par la loi. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.

# The law that protects the operator; no legal advice.
card-law-de = Allemagne : l’injure, la menace et le harcèlement sont punis par la loi. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.

# The law that protects the operator; no legal advice.
card-law-gb = Royaume-Uni : les appels malveillants et le harcèlement sont punis par la loi. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.

# The law that protects the operator; no legal advice.
card-law-us = États-Unis : les appels de harcèlement sont punis par la loi fédérale et celle des États. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.

# The law that protects the operator; no legal advice.
card-law-ro = Roumanie : la menace et le harcèlement sont punis par la loi. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.

# The law that protects the operator; no legal advice.
card-law-ru = Russie : les menaces de mort et les injures sont punies par la loi. Vous pouvez mettre fin à l’appel et le signaler. Ceci n’est pas un avis juridique.
