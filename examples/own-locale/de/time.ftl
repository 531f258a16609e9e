# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] Sie haben noch { $minutes } Minute.
       *[other] Sie haben noch { $minutes } Minuten.
    }

# The operator or a recording says it when the time limit is reached; the call ends.
time-over = Unsere Zeit ist um, deshalb muss ich das Gespräch hier beenden.
