### What the call costs.

# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] Cet appel coûte { $price } par demi-heure, toutes taxes comprises. La facturation commence après le signal sonore ; si vous raccrochez avant, vous ne payez rien.
        [hour] Cet appel coûte { $price } par heure, toutes taxes comprises. La facturation commence après le signal sonore ; si vous raccrochez avant, vous ne payez rien.
       *[minute] Cet appel coûte { $price } par minute, toutes taxes comprises. La facturation commence après le signal sonore ; si vous raccrochez avant, vous ne payez rien.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = Cet appel vous a coûté { $amount } jusqu’à présent. Souhaitez-vous continuer ?
