### Asking for consent, and taking a “no” for an answer.

# The operator asks before a sensitive topic is touched.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
consent-ask = Do you agree to talk about this: { $topic }? You can stop at any time.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Of course. We will stop there and talk about something else.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = With your permission this conversation will be recorded. The purpose: { $purpose }. Do you agree?

# The operator asks now and then during a sensitive topic.
comfort-check = Are you comfortable going on?
