### Questions that let the caller find ideas of their own. Advice comes later, if at all.

# The operator asks before any suggestion is made.
options-own = Что Вы сами могли бы сделать в этой ситуации?

# The operator asks while possibilities are discussed.
options-important = Что для Вас здесь важно?

# The operator asks while possibilities are discussed.
options-so-far = Как Вы справлялись до сих пор?

# The operator asks about people close to the caller; the answer is never more than yes or no.
options-support = Есть ли рядом с Вами человек, которому Вы доверяете и который мог бы помочь?

# The operator asks towards the end of the possibilities.
options-small-step = С какого небольшого шага Вы могли бы начать?
