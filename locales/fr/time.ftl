### Limits of time.

# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] Il vous reste { $minutes } minute.
       *[other] Il vous reste { $minutes } minutes.
    }

# The operator or a recording says it when the time limit is reached; the call ends.
time-over = Le temps prévu est écoulé, et je dois mettre fin à l’appel.
