# The operator says it on coming back from a hold.
hold-thanks = Danke, dass Sie gewartet haben.

# The operator says it during a long hold, and leaves the choice to the caller.
hold-update = Ich prüfe noch. Möchten Sie lieber weiter warten, oder soll ich Sie zurückrufen?

# The operator says why the caller is about to be put on hold; `hold-ask` follows at once.
# Variables:
#   $hold-reason (Choice) - records, colleague or document
hold-explain =
    { $hold-reason ->
        [records] Ich muss das in Ihren Unterlagen prüfen.
        [colleague] Ich muss im Team nachfragen.
        [document] Ich muss das Dokument suchen.
       *[other] Ich muss etwas für Sie prüfen.
    }

# The operator says it right after the reason of the hold. A yes or no question.
hold-ask = Könnten Sie einen Moment warten?

# The operator says it on coming back from a hold.
hold-thanks-patience = Vielen Dank für Ihre Geduld.

# The operator says it when the caller does not want to hold. A yes or no question.
hold-offer-callback = Wäre es Ihnen lieber, wenn ich Sie zurückrufe?

# The operator says it when the caller wants neither to hold nor to be called back.
hold-go-on = Natürlich. Dann machen wir weiter.

# The operator promises to call back; the engine schedules it in fifteen minutes.
hold-promise-callback = Ich rufe Sie in einer Viertelstunde zurück.

# A tip for the operator, never spoken, before a hold.
hold-tip-wait-for-yes = Warten Sie ein Ja ab, bevor Sie jemanden warten lassen.

# A tip for the operator, never spoken, during a hold.
hold-tip-come-back = Kommen Sie innerhalb von 45 Sekunden zurück, auch ohne Antwort.
