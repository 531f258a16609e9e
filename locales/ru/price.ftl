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
