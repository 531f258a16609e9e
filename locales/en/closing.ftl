### How a conversation comes to its end.

# The operator asks near the end, on a helpline above all.
closing-useful = Has this conversation been useful to you?

# The operator sums up, when there was a real problem, and asks whether it is right.
# Variables:
#   $summary (String) - what was said and agreed, as a whole clause
closing-summary = To sum up: { $summary }. Have I understood you correctly?

# The operator takes leave on a helpline; the last thing that the caller hears. It holds at any hour.
closing-wish = I wish you all the best for what lies ahead. Goodbye.

# The operator asks before thanking and taking leave, in a contact centre.
closing-check = Have all your questions been answered?

# The operator thanks the caller before taking leave.
closing-thanks = Thank you for your time.

# The operator takes leave in a contact centre; the last thing that the caller hears. It holds at any hour.
closing-goodbye = I wish you all the best. Goodbye.
