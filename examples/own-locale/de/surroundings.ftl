# The operator says it on answering in a public place, before any topic is touched.
inbound-public = Ich sage Ihnen gleich: In meiner Nähe sind Menschen, die hören können, was ich sage.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] Darf ich Sie in { $minutes } Minute zurückrufen, wenn ich freier sprechen kann?
       *[other] Darf ich Sie in { $minutes } Minuten zurückrufen, wenn ich freier sprechen kann?
    }
