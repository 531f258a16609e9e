### Where the operator is, as far as it matters to the caller. Never say where.

# The operator says it on answering in a public place, before any topic is touched.
inbound-public = Je préfère vous prévenir : il y a du monde autour de moi et l’on peut m’entendre.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] Puis-je vous rappeler dans { $minutes } minute, quand je pourrai parler plus librement ?
       *[other] Puis-je vous rappeler dans { $minutes } minutes, quand je pourrai parler plus librement ?
    }

# The operator promises to call back; the engine schedules it in fifteen minutes.
inbound-call-later = Merci. Je vous rappelle dans un quart d’heure.

# A tip for the operator, never spoken, in a public place.
surroundings-tip-public = Dites que l’on peut vous entendre, jamais où vous êtes. Ne répétez rien de privé : un oui ou un non suffit.

# A tip for the operator, never spoken, when the matter needs privacy.
surroundings-tip-private = Trouvez d’abord un endroit calme. Ce que l’on vous confie ne regarde personne d’autre.
