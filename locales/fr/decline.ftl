### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Je vous remercie de votre demande, mais ce n’est pas un service que je propose.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = Oh, c’est un peu trop audacieux pour moi ! Et si nous choisissions quelque chose de plus sage ?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Je comprends ce que vous recherchez. Que diriez-vous plutôt de ceci : { $alternative } ?

# The operator says it right after a no. An open question.
decline-else = Que puis-je faire d’autre pour vous ?

# The operator says it when the same request keeps coming; it names the consequence.
decline-limit = Ce n’est pas un service que je propose, et ma réponse restera la même. Si la demande revient, je mettrai fin à cette conversation.

# The operator says it when the request came again after the limit; the call then ends.
decline-end = La demande étant revenue, je mets fin à cette conversation. Au revoir.

# A tip for the operator, never spoken, with a polite no.
decline-tip-polite = Un non calme se passe d’explication. Proposez quelque chose que vous faites.

# A tip for the operator, never spoken, when a request is turned aside lightly.
decline-tip-light = Une seule fois, avec légèreté. Si la voix se durcit, dites les choses simplement.

# A tip for the operator, never spoken, when the caller asks for a meeting or a private number.
decline-tip-private = Ni rendez-vous, ni numéro, ni adresse, et aucun autre nom que votre pseudonyme.

# A tip for the operator, never spoken, when a limit is stated.
decline-tip-limit = Posez la limite une fois. Ensuite, vous pouvez mettre fin à l’appel : votre sécurité passe avant tout.
