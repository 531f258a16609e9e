### How a conversation comes to its end.

# The operator asks near the end, on a helpline above all.
closing-useful = V-a fost de folos această convorbire?

# The operator sums up, when there was a real problem, and asks whether it is right.
# Variables:
#   $summary (String) - what was said and agreed, as a whole clause
closing-summary = Pe scurt: { $summary }. Am înțeles bine?

# The operator takes leave on a helpline; the last thing that the caller hears. It holds at any hour.
closing-wish = Vă doresc numai bine în tot ce urmează. La revedere.

# The operator asks before thanking and taking leave, in a contact centre.
closing-check = V-am răspuns la toate întrebările?

# The operator thanks the caller before taking leave.
closing-thanks = Vă mulțumesc pentru timpul acordat.

# The operator takes leave in a contact centre; the last thing that the caller hears. It holds at any hour.
closing-goodbye = Vă doresc toate cele bune. La revedere.
