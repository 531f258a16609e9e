### Where the operator is, as far as it matters to the caller. Never say where.

# The operator says it on answering in a public place, before any topic is touched.
inbound-public = Trebuie să vă spun că sunt persoane în jurul meu care m-ar putea auzi.

# The operator asks when talking freely is not possible where they are.
# Variables:
#   $minutes (Number) - how many minutes
inbound-callback =
    { $minutes ->
        [one] Vă pot suna înapoi peste { $minutes } minut, când voi putea vorbi mai liber?
        [few] Vă pot suna înapoi peste { $minutes } minute, când voi putea vorbi mai liber?
       *[other] Vă pot suna înapoi peste { $minutes } de minute, când voi putea vorbi mai liber?
    }

# The operator promises to call back; the engine schedules it in fifteen minutes.
inbound-call-later = Vă mulțumesc. Vă sun peste un sfert de oră.

# A tip for the operator, never spoken, in a public place.
surroundings-tip-public = Spuneți că vă pot auzi și alții, niciodată unde sunteți. Nu repetați nimic privat: ajunge un „da” sau un „nu”.

# A tip for the operator, never spoken, when the matter needs privacy.
surroundings-tip-private = Găsiți întâi un loc liniștit. Ce vi se încredințează nu privește pe nimeni altcineva.
