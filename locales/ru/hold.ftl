### Keeping the caller waiting: ask, explain, come back, thank.

# The operator says it on coming back from a hold.
hold-thanks = Спасибо, что подождали.

# The operator says it during a long hold, and leaves the choice to the caller.
hold-update = Проверка ещё идёт. Вы подождёте или лучше перезвонить Вам позже?

# The operator says why the caller is about to be put on hold; `hold-ask` follows at once.
# Variables:
#   $hold-reason (Choice) - records, colleague or document
hold-explain =
    { $hold-reason ->
        [records] Мне нужно проверить это в Ваших данных.
        [colleague] Мне нужно уточнить это у коллеги.
        [document] Мне нужно найти документ.
       *[other] Мне нужно кое-что проверить для Вас.
    }

# The operator says it right after the reason of the hold. A yes or no question.
hold-ask = Вы можете немного подождать?

# The operator says it on coming back from a hold.
hold-thanks-patience = Спасибо за терпение.

# The operator says it when the caller does not want to hold. A yes or no question.
hold-offer-callback = Вам будет удобнее, если я перезвоню?

# The operator says it when the caller wants neither to hold nor to be called back.
hold-go-on = Конечно. Тогда продолжим.

# The operator promises to call back; the engine schedules it in fifteen minutes.
hold-promise-callback = Я перезвоню Вам через пятнадцать минут.

# A tip for the operator, never spoken, before a hold.
hold-tip-wait-for-yes = Дождитесь согласия, прежде чем переводить звонок в режим ожидания.

# A tip for the operator, never spoken, during a hold.
hold-tip-come-back = Вернитесь не позже чем через 45 секунд, даже без ответа.
