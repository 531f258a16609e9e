### What the call costs.

# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] This call costs { $price } per half hour, tax included. Charging starts after the tone; if you hang up before it, you pay nothing.
        [hour] This call costs { $price } per hour, tax included. Charging starts after the tone; if you hang up before it, you pay nothing.
       *[minute] This call costs { $price } per minute, tax included. Charging starts after the tone; if you hang up before it, you pay nothing.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = You have spent { $amount } on this call so far. Do you wish to continue?
