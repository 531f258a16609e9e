-line-name = Nearby

# Variables:
#   $minutes (Number) - how many minutes are left
time-notice = { $minutes ->
    [one] { $minutes } minute is left.
   *[other] { $minutes } minutes are left.
}

# Variables:
#   $alias (String) - the operator’s name
hold-thanks = Thank you for waiting, this is { $alias } from { -line-name }.
    .title = Waiting

# Variables:
#   $price (Money) - the price
#   $day (Time) - when it is due
cost = It costs { $price } until { DATE($day) }.
