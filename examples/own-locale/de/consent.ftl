# The operator asks before a sensitive topic is touched.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form
consent-ask = Möchten Sie über Folgendes sprechen: { $topic }? Sie können jederzeit aufhören.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Natürlich. Wir lassen es dabei und sprechen über etwas anderes.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Mit Ihrem Einverständnis wird dieses Gespräch aufgezeichnet. Der Zweck: { $purpose }. Sind Sie einverstanden?

# The operator asks now and then during a sensitive topic.
comfort-check = Ist es in Ordnung für Sie, wenn wir weitersprechen?
