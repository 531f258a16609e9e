### Limits of time.

# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] You have { $minutes } minute left.
       *[other] You have { $minutes } minutes left.
    }

# The operator or a recording says it when the time limit is reached; the call ends.
time-over = Our time is over, so I have to end the call here.
