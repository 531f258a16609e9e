# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] Dieser Anruf kostet { $price } pro halbe Stunde, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
        [hour] Dieser Anruf kostet { $price } pro Stunde, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
       *[minute] Dieser Anruf kostet { $price } pro Minute, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = Sie haben für diesen Anruf bisher { $amount } ausgegeben. Möchten Sie fortfahren?
