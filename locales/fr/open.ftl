### Open questions: none of them can be answered with yes or no.

# The operator asks at the beginning, after the greeting.
open-how-help = En quoi puis-je vous aider ?

# The operator asks on a helpline, after the greeting.
open-tell = Qu’aimeriez-vous me dire ?
