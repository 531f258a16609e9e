# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Natürlich. Wir lassen es dabei und sprechen über etwas anderes.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = Mit Ihrem Einverständnis wird dieses Gespräch aufgezeichnet. Der Zweck: { $purpose }. Sind Sie einverstanden?

# The operator asks now and then during a sensitive topic.
comfort-check = Ist es in Ordnung für Sie, wenn wir weitersprechen?

# The operator asks before a sensitive topic is touched; only a clear yes opens it. A yes or no question.
# Variables:
#   $subject (Choice) - family, health, money or loss
consent-ask-subject =
    { $subject ->
        [family] Sind Sie einverstanden, dass wir über Ihre Familie sprechen? Sie können jederzeit aufhören.
        [health] Sind Sie einverstanden, dass wir über Ihre Gesundheit sprechen? Sie können jederzeit aufhören.
        [money] Sind Sie einverstanden, dass wir über Geld sprechen? Sie können jederzeit aufhören.
        [loss] Sind Sie einverstanden, dass wir über Ihren Verlust sprechen? Sie können jederzeit aufhören.
       *[other] Sind Sie einverstanden, dass wir über etwas Persönliches sprechen? Sie können jederzeit aufhören.
    }

# The operator says it when the caller has not clearly agreed to a topic.
consent-not-agreed = Selbstverständlich. Das lassen wir beiseite.

# A tip for the operator, never spoken, when consent was asked for.
consent-tip-wait = Warten Sie auf ein klares Ja. Schweigen und „vielleicht“ heißen Nein.

# The operator says it when the caller does not want to be recorded.
recording-refused = In Ordnung. Wir sprechen ohne Aufzeichnung weiter.
