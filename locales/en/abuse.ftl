### Limits of language and safety. The operator stays calm, names what cannot go on, and never accuses.

# The operator says it on a helpline, when the caller insults or shouts, before anything is ended.
limit-helpline = I want to go on listening to you, but I cannot accept being spoken to in this way.

# The operator says it once, the first time that the caller swears at them.
profanity-warn = I want to help you, but if the offensive language continues, I will have to end this conversation.

# The operator says it after the one warning, when the swearing goes on; the call then ends.
profanity-end = I am ending this conversation now. You are welcome to contact us again when we can talk calmly. Goodbye.

# The operator says it when the caller threatens somebody; the call then ends.
threat-end = I cannot continue this conversation while threats are being made. I am ending it now.

# A tip for the operator, never spoken, with the warning.
profanity-tip-one-warning = One warning, in a calm voice. Name the consequence.

# A tip for the operator, never spoken, when the caller goes on after the warning.
profanity-tip-may-end = You may end the call now; you do not have to.

# A tip for the operator, never spoken, when the caller threatens somebody.
profanity-tip-threat = A threat needs no warning: you may end the call now. Report it.
