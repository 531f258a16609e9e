### What the call costs.

# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] Стоимость звонка за полчаса, включая налоги: { $price }. Оплата начинается после сигнала; если повесить трубку раньше, платить не придётся.
        [hour] Стоимость звонка за час, включая налоги: { $price }. Оплата начинается после сигнала; если повесить трубку раньше, платить не придётся.
       *[minute] Стоимость звонка за минуту, включая налоги: { $price }. Оплата начинается после сигнала; если повесить трубку раньше, платить не придётся.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = Стоимость этого звонка на данный момент: { $amount }. Хотите продолжить?

# The operator says it before a payment by card; the recording is paused, and the operator hears no number.
pay-by-keys = Запись приостановлена. Пожалуйста, наберите номер карты на клавиатуре: я его не слышу и не вижу.

# The operator says it when a payment by card went through.
pay-done = Спасибо, оплата прошла.

# The operator says it when a payment by card did not go through.
pay-failed = Оплата не прошла, деньги не списаны.

# A tip for the operator, never spoken, during a payment by card.
pay-tip-number = Не спрашивайте номер, не записывайте и не повторяйте его.

# The operator or a recording says it when the first spending threshold is reached; the call goes on.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-tell = Сообщаю Вам стоимость этого звонка на данный момент: { $spent }.

# The operator or a recording says it when the last spending threshold is reached; the call ends.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-limit = Стоимость этого звонка: { $spent }. Это предел для одного звонка, поэтому он завершается.

# The operator or a recording says it before another price counts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-change =
    { $unit ->
        [half-hour] С этого момента стоимость звонка: { $price } за полчаса, включая налоги.
        [hour] С этого момента стоимость звонка: { $price } за час, включая налоги.
       *[minute] С этого момента стоимость звонка: { $price } за минуту, включая налоги.
    }

# A tip for the operator, never spoken, when a spending threshold needs a yes.
price-tip-confirm = Продолжать можно только после ясного «да». Никого не уговаривайте.
