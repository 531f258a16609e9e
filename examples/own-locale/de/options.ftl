# The operator asks before any suggestion is made.
options-own = Was könnten Sie selbst in dieser Lage tun?

# The operator asks while possibilities are discussed.
options-important = Was ist Ihnen hier wichtig?

# The operator asks while possibilities are discussed.
options-so-far = Wie sind Sie bisher zurechtgekommen?

# The operator asks about people close to the caller; the answer is never more than yes or no.
options-support = Gibt es einen Menschen in Ihrer Nähe, dem Sie vertrauen und der helfen könnte?

# The operator asks towards the end of the possibilities.
options-small-step = Welchen kleinen Schritt könnten Sie zuerst tun?
