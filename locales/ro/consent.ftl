### Asking for consent, and taking a “no” for an answer.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Desigur. Ne oprim aici și schimbăm subiectul.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Cu acordul dumneavoastră, convorbirea va fi înregistrată. Scopul: { $purpose }. Sunteți de acord?

# The operator asks now and then during a sensitive topic.
comfort-check = Este în regulă pentru dumneavoastră să continuăm?

# The operator asks before a sensitive topic is touched; only a clear yes opens it. A yes or no question.
# Variables:
#   $subject (Choice) - family, health, money or loss
consent-ask-subject =
    { $subject ->
        [family] Sunteți de acord să vorbim despre familia dumneavoastră? Vă puteți opri oricând.
        [health] Sunteți de acord să vorbim despre sănătatea dumneavoastră? Vă puteți opri oricând.
        [money] Sunteți de acord să vorbim despre bani? Vă puteți opri oricând.
        [loss] Sunteți de acord să vorbim despre pierderea prin care treceți? Vă puteți opri oricând.
       *[other] Sunteți de acord să vorbim despre ceva personal? Vă puteți opri oricând.
    }

# The operator says it when the caller has not clearly agreed to a topic.
consent-not-agreed = Desigur. Lăsăm acest subiect deoparte.

# A tip for the operator, never spoken, when consent was asked for.
consent-tip-wait = Așteptați un „da” clar. Tăcerea și „poate” înseamnă „nu”.

# The operator says it when the caller does not want to be recorded.
recording-refused = Am înțeles. Continuăm fără înregistrare.
