### Lines for somebody in danger. Calm, direct, warm. Change them only with the advice of people who do this work.

# The operator says it when the caller becomes more and more distressed.
crisis-agitation = J’entends que c’est très difficile pour vous. Comment vous sentez-vous en ce moment ? Comment puis-je vous aider ?

# The operator asks at any sign of suicidal thoughts. Asking does not plant the idea, so no euphemism.
crisis-ask-directly = Pensez-vous à mettre fin à vos jours ?

# The operator says it when life is in danger, the caller’s or somebody else’s, while the emergency services are called.
crisis-emergency = La sécurité passe avant tout. Je préviens les secours maintenant et je reste avec vous.

# The operator says it when the caller has told of suicidal thoughts and is not in immediate danger.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
crisis-support-refer = Merci de me l’avoir dit. Je suis là et je vous écoute. Des personnes formées pour cela peuvent vous aider : { $resource }.

# The operator says it after any answer to the direct question about suicide, yes or no, and again when a hand-over or help has failed.
crisis-support = Merci de me l’avoir dit. Je suis là et je vous écoute.

# The operator says it only after the emergency services have confirmed that they are coming.
crisis-help-is-coming = Les secours sont en route. Je reste avec vous.

# A tip for the operator, never spoken, at the first sign of a crisis.
crisis-tip-stay = Respirez. Parlez lentement. Vous avez du soutien : vous pouvez faire appel à votre responsable.

# A tip for the operator, never spoken, with the direct question about suicide.
crisis-tip-ask = Posez la question directement. Elle ne fait naître l’idée chez personne.

# A tip for the operator, never spoken, when it is decided which help to bring.
crisis-tip-least-invasive = Commencez par l’aide la moins intrusive, avec l’accord de la personne si le temps le permet.

# A tip for the operator, never spoken, from the call for help until the end.
crisis-tip-stay-on-line = Restez en ligne jusqu’à l’arrivée des secours ou jusqu’à ce qu’une autre personne ait pris le relais.

# A tip for the operator, never spoken, when the line to somebody at risk is lost or the caller has hung up.
crisis-tip-caller-gone = La ligne est coupée. Si une vie est en danger, appelez les secours. Parlez-en ensuite à votre responsable.

# The operator says it when a hand-over has failed and the talk goes on. Honest, calm, no blame.
crisis-still-here = Je suis toujours là, avec vous. Voyons ensemble ce qui peut aider maintenant.

# The operator says it when the emergency services could not be reached, while somebody else is being called.
crisis-help-failed = Les secours n’ont pas pu être joints pour l’instant. Je reste avec vous et j’appelle une personne qui peut aider.

# The operator says it when the caller is worried about somebody else. An open question.
crisis-other-person = Vous avez bien fait d’appeler. Que se passe-t-il, et qui est avec cette personne en ce moment ?

# A tip for the operator, never spoken, when somebody calls for somebody else.
crisis-tip-other-person = Deux personnes ont besoin de vous : celle qui est en danger et celle qui appelle. S’il y a danger immédiat, appelez les secours.

# A tip for the operator, never spoken, while help is looked for.
crisis-tip-find-help = N’indiquez que des services ouverts en ce moment, dans le pays et dans la langue de la personne.

# The operator asks it before the emergency services are called. A yes or no question, also where somebody calls for somebody else.
crisis-ask-place = J’aimerais appeler les secours. Puis-je leur indiquer où se rendre ?

# A tip for the operator, never spoken, while it is asked whether the emergency services may learn where to come.
crisis-tip-place = Attendez un oui. Si quelqu’un est en danger immédiat, n’attendez pas : appelez les secours. Ce choix sera consigné.
