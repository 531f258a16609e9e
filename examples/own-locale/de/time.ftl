# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] Sie haben noch { $minutes } Minute.
       *[other] Sie haben noch { $minutes } Minuten.
    }
