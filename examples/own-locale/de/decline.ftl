# The operator declines a request for something that is not offered, the first time.
decline-polite = Danke für Ihre Anfrage, aber das biete ich nicht an.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, das ist mir doch etwas zu kühn! Wollen wir etwas Ruhigeres versuchen?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Ich verstehe, was Sie suchen. Was halten Sie stattdessen davon: { $alternative }?
