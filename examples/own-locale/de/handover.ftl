# The operator says it before somebody else takes over the conversation.
handover = Ich verbinde Sie mit jemandem, der Ihnen weiterhelfen kann. Sie müssen nicht alles wiederholen.
