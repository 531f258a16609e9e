### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Vă mulțumesc pentru solicitare, dar nu este un serviciu pe care îl ofer.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = O, e puțin prea îndrăzneț pentru mine! Ce ați spune de ceva mai liniștit?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Înțeleg ce căutați. Ce ați spune, în schimb, de această variantă: { $alternative }?
