### How a conversation comes to its end.

# The operator asks near the end, on a helpline above all.
closing-useful = Cette conversation vous a-t-elle été utile ?

# The operator sums up, when there was a real problem, and asks whether it is right.
# Variables:
#   $summary (String) - what was said and agreed, as a whole clause
closing-summary = Pour résumer : { $summary }. Ai-je bien compris ?

# The operator takes leave on a helpline; the last thing that the caller hears. It holds at any hour.
closing-wish = Je vous souhaite le meilleur pour la suite. Au revoir.

# The operator asks before thanking and taking leave, in a contact centre.
closing-check = Avons-nous répondu à toutes vos questions ?

# The operator thanks the caller before taking leave.
closing-thanks = Je vous remercie du temps que vous m’avez accordé.

# The operator takes leave in a contact centre; the last thing that the caller hears. It holds at any hour.
closing-goodbye = Je vous souhaite une bonne continuation. Au revoir.
