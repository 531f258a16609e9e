### Open questions: none of them can be answered with yes or no.

# The operator asks at the beginning, after the greeting.
open-how-help = Чем я могу Вам помочь?

# The operator asks on a helpline, after the greeting.
open-tell = О чём Вы хотели бы рассказать?
