### Keeping the caller waiting: ask, explain, come back, thank.

# The operator says it on coming back from a hold.
hold-thanks = Thank you for waiting.

# The operator says it during a long hold, and leaves the choice to the caller.
hold-update = I am still checking. Would you rather go on holding or have me call you back?

# The operator says why the caller is about to be put on hold; `hold-ask` follows at once.
# Variables:
#   $hold-reason (Choice) - records, colleague or document
hold-explain =
    { $hold-reason ->
        [records] I need to check this in your records.
        [colleague] I need to ask a colleague about this.
        [document] I need to find the document.
       *[other] I need to check something for you.
    }

# The operator says it right after the reason of the hold. A yes or no question.
hold-ask = Could you wait for a moment?

# The operator says it on coming back from a hold.
hold-thanks-patience = Thank you for your patience.

# The operator says it when the caller does not want to hold. A yes or no question.
hold-offer-callback = Would you prefer me to call you back?

# The operator says it when the caller wants neither to hold nor to be called back.
hold-go-on = Of course. Then let us go on.

# The operator promises to call back; the engine schedules it in fifteen minutes.
hold-promise-callback = I will call you back in fifteen minutes.

# A tip for the operator, never spoken, before a hold.
hold-tip-wait-for-yes = Wait for a yes before you put the caller on hold.

# A tip for the operator, never spoken, during a hold.
hold-tip-come-back = Come back within 45 seconds, even without an answer.
