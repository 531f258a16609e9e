### Asking for consent, and taking a “no” for an answer.

# The operator asks before a sensitive topic is touched.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
consent-ask = Sunteți de acord să vorbim despre acest subiect: { $topic }? Vă puteți opri oricând.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Desigur. Ne oprim aici și schimbăm subiectul.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Cu acordul dumneavoastră, convorbirea va fi înregistrată. Scopul: { $purpose }. Sunteți de acord?

# The operator asks now and then during a sensitive topic.
comfort-check = Vă simțiți bine? Putem continua?
