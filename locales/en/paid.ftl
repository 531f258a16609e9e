### What is said on a line that charges by time.

# The operator asks after the charge has begun. An open question.
paid-ask-wish = What would you like today?

# The operator says it when nothing is offered at the moment; nothing is charged.
paid-unavailable = I cannot offer anything at the moment, and this call costs you nothing.

# A tip when limits are stated.
paid-tip-limits = Say what you offer and what you do not, in a warm voice. No charge before a yes.

# A tip when the price is announced.
paid-tip-price = Say the whole price, clearly and without haste. No hidden fees.

# A tip when the caller says what is wanted.
paid-tip-wish = Let the caller speak. Ask what exactly is wished for, and repeat it.

# A tip while the two talk.
paid-tip-talk = Ask before anything personal: turn to a topic only after a clear yes.

# A tip while a sensitive topic is talked about.
paid-tip-sensitive = Stop at the first sign of discomfort. No advice that you are not trained for.

# A tip when the operator asks whether the caller is comfortable.
paid-tip-comfort = Anything but a clear yes means: another topic.

# A tip for a story or guided relaxation.
paid-tip-images = Slow, vivid, one sense after the other. Keep the caller’s tempo, never an angry one.

# A tip after the call.
paid-tip-rest = Take a moment. What went well, and was there a limit that you would state earlier next time?
