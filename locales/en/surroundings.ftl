### Where the operator is, as far as it matters to the caller. Never say where.

# The operator says it on answering in a public place, before any topic is touched.
inbound-public = I should tell you that there are people near me who may hear what I say.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] May I call you back in { $minutes } minute, when I can talk more freely?
       *[other] May I call you back in { $minutes } minutes, when I can talk more freely?
    }
