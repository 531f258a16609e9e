{name}-ask-wish = Ce așteptați de la această convorbire?

{name}-confirm =
    { $wish ->
        [advice] Doriți un sfat. Este corect?
       *[information] Doriți o informație. Este corect?
    }

{name}-expectation = Vom căuta împreună ce vă poate ajuta.

{name}-answer = Iată ce vă pot spune. Vă este de folos?

{name}-tip-listen = Ascultați mai întâi și spuneți cu propriile cuvinte ce ați înțeles, înainte de a răspunde.

choose-advice = Un sfat
