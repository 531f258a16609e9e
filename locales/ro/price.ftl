### What the call costs.

# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] Acest apel costă { $price } pe jumătate de oră, cu taxele incluse. Taxarea începe după semnalul sonor; dacă închideți înainte, nu plătiți nimic.
        [hour] Acest apel costă { $price } pe oră, cu taxele incluse. Taxarea începe după semnalul sonor; dacă închideți înainte, nu plătiți nimic.
       *[minute] Acest apel costă { $price } pe minut, cu taxele incluse. Taxarea începe după semnalul sonor; dacă închideți înainte, nu plătiți nimic.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = Până acum ați cheltuit { $amount } pentru acest apel. Doriți să continuați?

# The operator says it before a payment by card; the recording is paused, and the operator hears no number.
pay-by-keys = Înregistrarea este întreruptă. Vă rog să introduceți numărul cardului folosind tastatura telefonului: nu îl pot nici auzi, nici vedea.

# The operator says it when a payment by card went through.
pay-done = Vă mulțumesc, plata a reușit.

# The operator says it when a payment by card did not go through.
pay-failed = Plata nu a reușit și nu s-a reținut nimic.

# A tip for the operator, never spoken, during a payment by card.
pay-tip-number = Numărul nu se cere, nu se notează și nu se repetă.

# The operator or a recording says it when the first spending threshold is reached; the call goes on.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-tell = Pentru informarea dumneavoastră: ați cheltuit până acum { $spent } pentru acest apel.

# The operator or a recording says it when the last spending threshold is reached; the call ends.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-limit = Ați cheltuit { $spent }, limita pentru un apel, așa că el se încheie aici.

# The operator or a recording says it before another price counts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-change =
    { $unit ->
        [half-hour] De acum înainte, apelul costă { $price } pe jumătate de oră, cu taxele incluse.
        [hour] De acum înainte, apelul costă { $price } pe oră, cu taxele incluse.
       *[minute] De acum înainte, apelul costă { $price } pe minut, cu taxele incluse.
    }

# A tip for the operator, never spoken, when a spending threshold needs a yes.
price-tip-confirm = Se continuă numai cu un „da” clar. Nu convingeți pe nimeni să cheltuiască.
