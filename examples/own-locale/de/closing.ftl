# The operator asks near the end, on a helpline above all.
closing-useful = War dieses Gespräch hilfreich für Sie?

# The operator sums up, when there was a real problem, and asks whether it is right.
# Variables:
#   $summary (String) - what was said and agreed, as a whole clause
closing-summary = Ich fasse zusammen: { $summary }. Habe ich Sie richtig verstanden?

# The operator takes leave on a helpline; the last thing that the caller hears. It holds at any hour.
closing-wish = Ich wünsche Ihnen alles Gute für das, was vor Ihnen liegt. Auf Wiederhören.

# The operator asks before thanking and taking leave, in a contact centre.
closing-check = Sind alle Ihre Fragen beantwortet?

# The operator thanks the caller before taking leave.
closing-thanks = Vielen Dank für Ihre Zeit.

# The operator takes leave in a contact centre; the last thing that the caller hears. It holds at any hour.
closing-goodbye = Ich wünsche Ihnen alles Gute. Auf Wiedersehen.
