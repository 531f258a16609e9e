### What is said on a line that charges by time.

# The operator asks after the charge has begun. An open question.
paid-ask-wish = Was wünschen Sie sich heute?

# The operator says it when nothing is offered at the moment; nothing is charged.
paid-unavailable = Im Moment kann ich nichts anbieten, und dieser Anruf kostet Sie nichts.

# A tip when limits are stated.
paid-tip-limits = Sagen Sie mit warmer Stimme, was Sie anbieten und was nicht. Vor einem Ja kostet es nichts.

# A tip when the price is announced.
paid-tip-price = Nennen Sie den ganzen Preis, deutlich und ohne Eile. Keine versteckten Kosten.

# A tip when the caller says what is wanted.
paid-tip-wish = Lassen Sie den Menschen reden. Fragen Sie, was genau gewünscht wird, und wiederholen Sie es.

# A tip while the two talk.
paid-tip-talk = Fragen Sie, bevor es persönlich wird: Beginnen Sie ein Thema erst nach einem klaren Ja.

# A tip while a sensitive topic is talked about.
paid-tip-sensitive = Hören Sie beim ersten Zeichen von Unbehagen auf. Kein Rat, für den Sie nicht ausgebildet sind.

# A tip when the operator asks whether the caller is comfortable.
paid-tip-comfort = Alles außer einem klaren Ja heißt: ein anderes Thema.

# A tip for a story or guided relaxation.
paid-tip-images = Langsam, bildhaft, ein Sinn nach dem anderen. Folgen Sie dem Tempo, nie dem Ärger.

# A tip after the call.
paid-tip-rest = Nehmen Sie sich einen Moment. Was ging gut, und welche Grenze würden Sie früher nennen?
