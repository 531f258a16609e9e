# The operator declines a request for something that is not offered, the first time.
decline-polite = Danke für Ihre Anfrage, aber das biete ich nicht an.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, das ist mir doch etwas zu kühn! Wollen wir etwas Ruhigeres versuchen?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Ich verstehe, was Sie suchen. Was halten Sie stattdessen davon: { $alternative }?

# The operator says it right after a no. An open question.
decline-else = Was darf ich sonst für Sie tun?

# The operator says it when the same request keeps coming; it names the consequence.
decline-limit = Das biete ich nicht an, und dabei bleibt es. Wenn die Bitte noch einmal kommt, beende ich dieses Gespräch.

# The operator says it when the request came again after the limit; the call then ends.
decline-end = Die Bitte kam noch einmal, deshalb beende ich dieses Gespräch. Auf Wiederhören.

# A tip for the operator, never spoken, with a polite no.
decline-tip-polite = Ein ruhiges Nein braucht keinen Grund. Bieten Sie an, was Sie tun.

# A tip for the operator, never spoken, when a request is turned aside lightly.
decline-tip-light = Einmal, und mit leichter Stimme. Wird der Ton hart, sagen Sie es schlicht.

# A tip for the operator, never spoken, when the caller asks for a meeting or a private number.
decline-tip-private = Kein Treffen, keine Nummer, keine Adresse und kein anderer Name als der, unter dem Sie arbeiten.

# A tip for the operator, never spoken, when a limit is stated.
decline-tip-limit = Nennen Sie die Grenze einmal. Danach dürfen Sie das Gespräch beenden: Ihre Sicherheit geht vor.
