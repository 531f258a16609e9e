### Where the operator is, as far as it matters to the caller. Never say where.

# The operator says it on answering in a public place, before any topic is touched.
inbound-public = Хочу Вас предупредить: рядом со мной люди, и они могут меня услышать.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] Можно перезвонить Вам через { $minutes } минуту, когда мне будет удобнее говорить?
        [few] Можно перезвонить Вам через { $minutes } минуты, когда мне будет удобнее говорить?
        [many] Можно перезвонить Вам через { $minutes } минут, когда мне будет удобнее говорить?
       *[other] Можно перезвонить Вам через { $minutes } минуты, когда мне будет удобнее говорить?
    }

# The operator promises to call back; the engine schedules it in fifteen minutes.
inbound-call-later = Спасибо. Я перезвоню Вам через пятнадцать минут.

# A tip for the operator, never spoken, in a public place.
surroundings-tip-public = Скажите, что Вас могут слышать, но не говорите, где Вы. Не повторяйте ничего личного: достаточно «да» или «нет».

# A tip for the operator, never spoken, when the matter needs privacy.
surroundings-tip-private = Сначала найдите тихое место. Дела клиента больше никого не касаются.
