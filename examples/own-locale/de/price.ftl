# A recording or the operator says it before charging starts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-announce =
    { $unit ->
        [half-hour] Dieser Anruf kostet { $price } pro halbe Stunde, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
        [hour] Dieser Anruf kostet { $price } pro Stunde, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
       *[minute] Dieser Anruf kostet { $price } pro Minute, Steuern inbegriffen. Die Abrechnung beginnt nach dem Ton; wenn Sie vorher auflegen, zahlen Sie nichts.
    }

# The operator says it when a spending threshold is reached; the call goes on only after a yes.
# Variables:
#   $amount (Money) - what the call has cost so far
spend-notice = Sie haben für diesen Anruf bisher { $amount } ausgegeben. Möchten Sie fortfahren?

# The operator says it before a payment by card; the recording is paused, and the operator hears no number.
pay-by-keys = Die Aufzeichnung ist angehalten. Bitte geben Sie die Nummer Ihrer Karte über die Tasten ein; ich kann sie weder hören noch sehen.

# The operator says it when a payment by card went through.
pay-done = Danke, die Zahlung ist eingegangen.

# The operator says it when a payment by card did not go through.
pay-failed = Die Zahlung kam nicht zustande, und es wurde nichts abgebucht.

# A tip for the operator, never spoken, during a payment by card.
pay-tip-number = Fragen Sie nie nach der Nummer, schreiben Sie sie nie auf, wiederholen Sie sie nie.

# The operator or a recording says it when the first spending threshold is reached; the call goes on.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-tell = Zu Ihrer Information: Dieses Gespräch hat Sie bisher { $spent } gekostet.

# The operator or a recording says it when the last spending threshold is reached; the call ends.
# Variables:
#   $spent (Money) - what the call has cost so far
spend-limit = Sie haben { $spent } ausgegeben. Das ist die Grenze für ein Gespräch, deshalb endet es hier.

# The operator or a recording says it before another price counts.
# Variables:
#   $price (Money) - the price of one unit
#   $unit (Choice) - what is charged for: minute, half-hour or hour
price-change =
    { $unit ->
        [half-hour] Von jetzt an kostet das Gespräch { $price } je halbe Stunde, einschließlich Steuern.
        [hour] Von jetzt an kostet das Gespräch { $price } je Stunde, einschließlich Steuern.
       *[minute] Von jetzt an kostet das Gespräch { $price } je Minute, einschließlich Steuern.
    }

# A tip for the operator, never spoken, when a spending threshold needs a yes.
price-tip-confirm = Nur mit einem klaren Ja geht es weiter. Überreden Sie niemanden.
