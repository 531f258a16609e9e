### After the operator has left a call.

# A tip for the operator, never spoken, after a call that the operator has left without giving a reason.
safe-exit-tip = Convorbirea s-a încheiat. Nu trebuie să explicați nimic. Vorbiți cu o persoană de încredere.
