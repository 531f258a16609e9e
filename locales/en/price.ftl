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

# The operator says it before a payment by card; the recording is paused, and the operator hears no number.
pay-by-keys = The recording is paused. Please type the number of your card on the keypad; I cannot hear or see it.

# The operator says it when a payment by card went through.
pay-done = Thank you, the payment has gone through.

# The operator says it when a payment by card did not go through.
pay-failed = The payment did not go through, and nothing has been charged.

# A tip for the operator, never spoken, during a payment by card.
pay-tip-number = Never ask for the number, never write it down, never repeat it.

# The operator or a recording says it when the first spending threshold is reached; the call goes on.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-tell = I would like to let you know that you have spent { $spent } on this call so far.

# The operator or a recording says it when the last spending threshold is reached; the call ends.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-limit = You have spent { $spent }, which is the limit for one call, so it ends here.

# The operator or a recording says it before another price counts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-change =
    { $unit ->
        [half-hour] From now on the call costs { $price } per half hour, tax included.
        [hour] From now on the call costs { $price } per hour, tax included.
       *[minute] From now on the call costs { $price } per minute, tax included.
    }

# A tip for the operator, never spoken, when a spending threshold needs a yes.
price-tip-confirm = Go on only after a clear yes. Do not talk anybody into it.
