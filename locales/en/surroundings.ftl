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

# The operator promises to call back; the engine schedules it in fifteen minutes.
inbound-call-later = Thank you. I will call you back in fifteen minutes.

# A tip for the operator, never spoken, in a public place.
surroundings-tip-public = Say that others can hear, never where you are. Repeat nothing private: a yes or a no is enough.

# A tip for the operator, never spoken, when the matter needs privacy.
surroundings-tip-private = Find a quiet place first. Your client’s business is nobody else’s.
