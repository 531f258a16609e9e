### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Je vous remercie de votre demande, mais ce n’est pas un service que je propose.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, c’est un peu trop audacieux pour moi ! Et si nous choisissions quelque chose de plus sage ?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Je comprends ce que vous recherchez. Que diriez-vous plutôt de ceci : { $alternative } ?
