### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Thank you for asking, but this is not something I offer.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, that is a little too bold for me! Shall we try something gentler?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = I understand what you are looking for. How would you feel about this instead: { $alternative }?
