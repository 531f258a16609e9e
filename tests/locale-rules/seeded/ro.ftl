# The translation of the seeded pair, with one fault of each kind.

-brand = Aproape

-brand-extra = Un termen în plus

same-text = The same in both languages

extra-message = Doar în română

attribute-missing = Așteptare

attribute-only-here = Reluare
    .title = Doar aici

value-missing =
    .title = Și un titlu

value-only-there = Un text în plus
    .title = Doar un titlu

variable-missing = Bună ziua.

variable-unknown = Bine ați venit, { $name }, { $nume }.

plural =
    { $count ->
        [one] { $count } mesaj
       *[other] { $count } de mesaje
    }

plural-foreign =
    { $count ->
        [one] { $count } apel
        [few] { $count } apeluri
        [many] { $count } de apeluri
       *[other] { $count } de apeluri
    }

ordinal =
    { NUMBER($place, type: "ordinal") ->
        [one] primul
       *[other] al { $place }-lea
    }

twice = O dată

twice = De două ori

same-variant =
    { $count ->
        [one] unul
        [few] câteva
        [few] mai multe
       *[other] multe
    }

junk-there = Stricat { $x

reference = Bine ați venit la { -bran }.

function = { PLURALIZE($count) } apeluri

markup = Un cuvânt <i>important</i>

cedilla = Vă rog să aşteptaţi

undocumented = Bună ziua, { $who }.

quotes = Se spune "da"...

UntidyId = Un id cu majuscule

brand-written-out = Bine ați venit la Aproape.

banned-word = Vom demara verificarea.

more-junk : fără semnul egal
