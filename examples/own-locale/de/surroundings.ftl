# The operator says it on answering in a public place, before any topic is touched.
inbound-public = Ich sage Ihnen gleich: In meiner Nähe sind Menschen, die hören können, was ich sage.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] Darf ich Sie in { $minutes } Minute zurückrufen, wenn ich freier sprechen kann?
       *[other] Darf ich Sie in { $minutes } Minuten zurückrufen, wenn ich freier sprechen kann?
    }

# The operator promises to call back; the engine schedules it in fifteen minutes.
inbound-call-later = Danke. Ich rufe Sie in einer Viertelstunde zurück.

# A tip for the operator, never spoken, in a public place.
surroundings-tip-public = Sagen Sie, dass andere mithören können, nie, wo Sie sind. Wiederholen Sie nichts Privates: Ein Ja oder Nein genügt.

# A tip for the operator, never spoken, when the matter needs privacy.
surroundings-tip-private = Suchen Sie erst einen ruhigen Ort. Die Sache Ihrer Kundschaft geht sonst niemanden etwas an.
