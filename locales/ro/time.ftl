### Limits of time.

# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] V-a mai rămas { $minutes } minut.
        [few] V-au mai rămas { $minutes } minute.
       *[other] V-au mai rămas { $minutes } de minute.
    }

# The operator or a recording says it when the time limit is reached; the call ends.
time-over = Timpul s-a încheiat, așa că trebuie să închei apelul aici.
