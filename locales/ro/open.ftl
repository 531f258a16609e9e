### Open questions: none of them can be answered with yes or no.

# The operator asks at the beginning, after the greeting.
open-how-help = Cu ce vă pot ajuta?

# The operator asks on a helpline, after the greeting.
open-tell = Ce ați dori să îmi spuneți?
