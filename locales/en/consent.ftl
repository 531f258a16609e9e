### Asking for consent, and taking a “no” for an answer.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Of course. We will stop there and talk about something else.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = With your permission this conversation will be recorded. The purpose: { $purpose }. Do you agree?

# The operator asks now and then during a sensitive topic.
comfort-check = Are you comfortable going on?

# The operator asks before a sensitive topic is touched; only a clear yes opens it. A yes or no question.
# Variables:
#   $subject (Choice) - family, health, money or loss
consent-ask-subject =
    { $subject ->
        [family] Do you agree to talk about your family? You can stop at any time.
        [health] Do you agree to talk about your health? You can stop at any time.
        [money] Do you agree to talk about money? You can stop at any time.
        [loss] Do you agree to talk about the loss you have suffered? You can stop at any time.
       *[other] Do you agree to talk about something personal? You can stop at any time.
    }

# The operator says it when the caller has not clearly agreed to a topic.
consent-not-agreed = Of course. We will leave that aside.

# A tip for the operator, never spoken, when consent was asked for.
consent-tip-wait = Wait for a clear yes. Silence and “perhaps” are a no.

# The operator says it when the caller does not want to be recorded.
recording-refused = That is fine. We will go on without a recording.
