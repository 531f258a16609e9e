### Limits of time.

# The operator says it a few minutes before a time limit, never in a crisis.
# Variables:
#   $minutes (Number) - how many minutes are left
time-notice =
    { $minutes ->
        [one] У Вас осталась { $minutes } минута.
        [few] У Вас осталось { $minutes } минуты.
        [many] У Вас осталось { $minutes } минут.
       *[other] У Вас осталось { $minutes } минуты.
    }

# The operator or a recording says it when the time limit is reached; the call ends.
time-over = Наше время вышло, и мне нужно завершить звонок.
