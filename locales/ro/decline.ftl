### Declining a request without reproach, one step after the other.

# The operator declines a request for something that is not offered, the first time.
decline-polite = Vă mulțumesc pentru solicitare, dar nu este un serviciu pe care îl ofer.

# The operator turns the request aside lightly, the second time; never in a crisis, a complaint or anger.
deflect-humour = O, e puțin prea îndrăzneț pentru mine! Ce ați spune de ceva mai liniștit?

# The operator offers something else instead, the third time.
# Variables:
#   $alternative (String) - what is offered instead, as a noun phrase in its base form
decline-alternative = Înțeleg ce căutați. Ce ați spune, în schimb, de această variantă: { $alternative }?

# The operator says it right after a no. An open question.
decline-else = Ce altceva pot face pentru dumneavoastră?

# The operator says it when the same request keeps coming; it names the consequence.
decline-limit = Nu este un serviciu pe care îl ofer, iar răspunsul rămâne același. Dacă cererea se repetă, voi încheia convorbirea.

# The operator says it when the request came again after the limit; the call then ends.
decline-end = Cererea s-a repetat, așa că închei convorbirea. La revedere.

# A tip for the operator, never spoken, with a polite no.
decline-tip-polite = Un refuz calm nu are nevoie de motive. Propuneți ceva ce oferiți.

# A tip for the operator, never spoken, when a request is turned aside lightly.
decline-tip-light = O singură dată și pe un ton ușor. Dacă vocea devine aspră, vorbiți direct.

# A tip for the operator, never spoken, when the caller asks for a meeting or a private number.
decline-tip-private = Fără întâlniri, fără număr, fără adresă și fără alt nume decât cel de serviciu.

# A tip for the operator, never spoken, when a limit is stated.
decline-tip-limit = Precizați limita o dată. Apoi puteți încheia apelul: siguranța dumneavoastră este pe primul loc.
