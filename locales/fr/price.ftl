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

# The operator says it before a payment by card; the recording is paused, and the operator hears no number.
pay-by-keys = L’enregistrement est en pause. Merci de saisir le numéro de votre carte sur le clavier : je ne peux ni l’entendre ni le voir.

# The operator says it when a payment by card went through.
pay-done = Merci, le paiement a été effectué.

# The operator says it when a payment by card did not go through.
pay-failed = Le paiement n’a pas abouti, et rien n’a été débité.

# A tip for the operator, never spoken, during a payment by card.
pay-tip-number = Ne demandez jamais le numéro, ne le notez pas, ne le répétez pas.

# The operator or a recording says it when the first spending threshold is reached; the call goes on.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-tell = Pour votre information, cet appel vous a coûté jusqu’ici { $spent }.

# The operator or a recording says it when the last spending threshold is reached; the call ends.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-limit = Vous avez dépensé { $spent }, soit la limite prévue pour un appel : il s’arrête donc ici.

# The operator or a recording says it before another price counts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-change =
    { $unit ->
        [half-hour] À partir de maintenant, l’appel est facturé { $price } par demi-heure, toutes taxes comprises.
        [hour] À partir de maintenant, l’appel est facturé { $price } par heure, toutes taxes comprises.
       *[minute] À partir de maintenant, l’appel est facturé { $price } par minute, toutes taxes comprises.
    }

# A tip for the operator, never spoken, when a spending threshold needs a yes.
price-tip-confirm = On ne continue qu’avec un oui clair. N’incitez personne à dépenser plus.
