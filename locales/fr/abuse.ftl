### Limits of language and safety. The operator stays calm, names what cannot go on, and never accuses.

# The operator says it on a helpline, when the caller insults or shouts, before anything is ended.
limit-helpline = Je souhaite continuer à vous écouter, mais je ne peux pas accepter que l’on me parle ainsi.

# The operator says it once, the first time that the caller swears at them.
profanity-warn = Je souhaite vous aider, mais si les propos grossiers se poursuivent, je devrai mettre fin à cette conversation.

# The operator says it after the one warning, when the swearing goes on; the call then ends.
profanity-end = Je mets fin à cette conversation. Vous pourrez nous recontacter lorsque nous pourrons parler calmement. Au revoir.

# The operator says it when the caller threatens somebody; the call then ends.
threat-end = Je ne peux pas poursuivre cette conversation tant que des menaces sont proférées. J’y mets fin maintenant.

# A tip for the operator, never spoken, with the warning.
profanity-tip-one-warning = Un seul avertissement, d’une voix calme. Annoncez la conséquence.

# A tip for the operator, never spoken, when the caller goes on after the warning.
profanity-tip-may-end = Vous pouvez maintenant mettre fin à l’appel ; rien ne vous y oblige.

# A tip for the operator, never spoken, when the caller threatens somebody.
profanity-tip-threat = Une menace n’appelle pas d’avertissement : vous pouvez mettre fin à l’appel maintenant. Signalez-la.
