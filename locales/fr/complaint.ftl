### Answering a complaint: the apology comes first, then what can be done.

# The operator answers a complaint with it before anything else is said.
complaint-apology = Je vous présente nos excuses pour les désagréments que cela vous a causés.

# The operator offers ways to put things right, after the apology.
# Variables:
#   $options (List) - what can be done, each as a noun phrase: “a refund”
complaint-solutions = Voici ce que nous pouvons faire : { $options }. Qu’est-ce qui vous conviendrait le mieux ?

# The operator says it first of all after a complaint.
complaint-apology-trouble = Je regrette ce qui s’est passé et je vous présente toutes nos excuses.

# The operator says it when the caller complains in the middle of something else, and when no offer was enough.
complaint-regret = Je vous prie de nous en excuser.

# The operator says it after the apology. An open question.
complaint-ask-what-happened = Que s’est-il passé ? Racontez-moi tout depuis le début, s’il vous plaît.

# The operator says it in passing, while the caller tells what happened.
complaint-listening = Je comprends. Continuez, je vous en prie.

# The operator says it after hearing the complaint, before an offer.
complaint-take-care = Merci de me l’avoir expliqué. Voyons ensemble comment y remédier.

# The operator makes an offer: says it in own words after the first sentence, then asks the second. A yes or no question.
complaint-offer = Voici ce que je peux faire pour vous dès maintenant. Cela vous conviendrait-il ?

# The operator asks it when the caller is not sure whether the offer is enough. An open question.
complaint-ask-remedy = Qu’est-ce qui réglerait la situation pour vous ?

# The operator says it after an accepted offer or after the promise that a supervisor will call back. A yes or no question.
complaint-calm-check = Cela vous convient-il pour le moment ?

# The operator says it before putting the caller through to a supervisor.
complaint-escalate = Je vous mets en relation avec la personne responsable, qui peut prendre une décision.

# The operator says it when no supervisor could be reached; the engine schedules the call within the hour.
complaint-promise-callback = La personne responsable vous rappellera dans l’heure.

# A tip for the operator, never spoken, at the beginning of a complaint.
complaint-tip-calm = Gardez votre calme : vous maîtrisez la situation. Les excuses d’abord, les explications ensuite.

# A tip for the operator, never spoken, while the caller tells what happened.
complaint-tip-listen = Laissez la personne tout raconter. Ni justification, ni reproche.

# A tip for the operator, never spoken, when an offer is made.
complaint-tip-solutions = Ne proposez que ce que vous pouvez réellement faire.
