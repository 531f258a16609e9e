# The reference of the seeded pair. What is wrong in it is marked where it stands in the test.

-brand = Aproape

same-text = The same in both languages

missing-in-ro = Only in English

attribute-missing = Hold
    .title = Put on hold

attribute-only-here = Resume

value-missing = A text
    .title = And a title

value-only-there =
    .title = Only a title

# Variables:
#   $name (String) - a name
variable-missing = Hello, { $name }.

# Variables:
#   $name (String) - a name
variable-unknown = Welcome, { $name }.

# Variables:
#   $count (Number) - how many
plural =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }

# Variables:
#   $count (Number) - how many
plural-foreign =
    { $count ->
        [one] { $count } call
       *[other] { $count } calls
    }

# Variables:
#   $place (Number) - which one
ordinal =
    { NUMBER($place, type: "ordinal") ->
        [one] the { $place }st
        [two] the { $place }nd
        [few] the { $place }rd
       *[other] the { $place }th
    }

twice = Said once

# Variables:
#   $count (Number) - how many
same-variant =
    { $count ->
        [one] one
       *[other] many
    }

junk-there = Broken in the translation

reference = Welcome to { -brand }.

# Variables:
#   $count (Number) - how many
function = { $count } calls

markup = An important word

cedilla = Please wait

undocumented = Hello, { $who }.

quotes = It says “yes”…

UntidyId = An id with capitals

brand-written-out = Welcome to Aproape.

banned-word = We will begin to check.
