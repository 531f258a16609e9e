### After the operator has left a call.

# A tip for the operator, never spoken, after a call that the operator has left without giving a reason.
safe-exit-tip = The call is over. You owe nobody an explanation. Talk to somebody you trust.
