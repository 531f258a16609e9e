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
