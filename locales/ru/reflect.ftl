### Giving back what was heard.

# The operator names the feeling that they hear. No form shows whether the caller is a woman or a man.
# Variables:
#   $emotion (Choice) - sad, angry, afraid, lonely, ashamed, guilty, hurt, tired, helpless, relieved, or any other
reflect-emotion =
    { $emotion ->
        [sad] Я слышу, что Вам от этого грустно.
        [angry] Я слышу, что Вас это злит.
        [afraid] Я слышу, что Вам страшно.
        [lonely] Я слышу, что Вам одиноко.
        [ashamed] Я слышу, что Вам стыдно.
        [guilty] Я слышу, что Вы чувствуете вину.
        [hurt] Я слышу, что Вам больно.
        [tired] Я слышу, как Вы от этого устали.
        [helpless] Я слышу, что Вы чувствуете бессилие.
        [relieved] Я слышу, что Вам стало легче.
       *[other] Я слышу, как сильно Вас это волнует.
    }
