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
