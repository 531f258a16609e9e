# The operator asks at the beginning, after the greeting. An open question.
open-how-help = Womit kann ich Ihnen helfen?

# The operator asks on a helpline, after the greeting. An open question.
open-tell = Was möchten Sie mir erzählen?
