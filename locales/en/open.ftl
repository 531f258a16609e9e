### Open questions: none of them can be answered with yes or no.

# The operator asks at the beginning, after the greeting. An open question.
open-how-help = What can I help you with?

# The operator asks on a helpline, after the greeting. An open question.
open-tell = What would you like to tell me?
