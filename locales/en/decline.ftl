### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Thank you for asking, but this is not something I offer.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, that is a little too bold for me! Shall we try something gentler?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = I understand what you are looking for. How would you feel about this instead: { $alternative }?

# The operator says it right after a no. An open question.
decline-else = What else may I do for you?

# The operator says it when the same request keeps coming; it names the consequence.
decline-limit = This is not something I offer, and I have to leave it at that. If the request comes again, I will end this conversation.

# The operator says it when the request came again after the limit; the call then ends.
decline-end = The request has come again, so I am ending this conversation. Goodbye.

# A tip for the operator, never spoken, with a polite no.
decline-tip-polite = A calm no needs no reason. Offer something that you do.

# A tip for the operator, never spoken, when a request is turned aside lightly.
decline-tip-light = Once, and lightly. If the voice turns hard, be plain.

# A tip for the operator, never spoken, when the caller asks for a meeting or a private number.
decline-tip-private = No meeting, no number, no address, and no name but your alias.

# A tip for the operator, never spoken, when a limit is stated.
decline-tip-limit = State the limit once. After that you may end the call; your safety comes first.
