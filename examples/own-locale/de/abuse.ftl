# The operator says it on a helpline, when the caller insults or shouts, before anything is ended.
limit-helpline = Ich möchte Ihnen weiter zuhören, aber so möchte ich nicht angesprochen werden.

# The operator says it once, the first time that the caller swears at them.
profanity-warn = Ich möchte Ihnen helfen. Wenn diese Ausdrücke nicht aufhören, werde ich das Gespräch beenden.

# The operator says it after the one warning, when the swearing goes on; the call then ends.
profanity-end = Ich beende das Gespräch jetzt. Sie können sich wieder melden, wenn wir ruhig sprechen können. Auf Wiederhören.

# The operator says it when the caller threatens somebody; the call then ends.
threat-end = Ich kann dieses Gespräch nicht fortsetzen, solange gedroht wird. Ich beende es jetzt.

# A tip for the operator, never spoken, with the warning.
profanity-tip-one-warning = Eine einzige Warnung, mit ruhiger Stimme. Nennen Sie die Folge.

# A tip for the operator, never spoken, when the caller goes on after the warning.
profanity-tip-may-end = Sie dürfen das Gespräch jetzt beenden; Sie müssen es nicht.

# A tip for the operator, never spoken, when the caller threatens somebody.
profanity-tip-threat = Eine Drohung braucht keine Warnung: Sie dürfen das Gespräch jetzt beenden. Melden Sie sie.
