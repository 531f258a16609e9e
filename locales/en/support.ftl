### What is said in a contact centre, to somebody who has called.

## The reason of the call

# The operator says it after the caller has begun. An open question.
support-ask-details = What exactly is it about?

# The operator says it after the caller has begun. An open question.
support-ask-tell-more = What more can you tell me about it?

# The operator says it in passing, while the caller explains.
support-i-see = I see. Thank you for explaining.

# The operator says back what the caller wants. A yes or no question.
# Variables:
#   $reason (Choice) - balance, order or question
support-confirm =
    { $reason ->
        [balance] You would like to know the balance of your account. Is that right?
        [order] It is about an order. Is that right?
        [question] You would like some information. Is that right?
       *[other] Have I understood you correctly?
    }

## The answer

# The operator says it before looking for the answer.
support-looking = I’ll look that up for you now.

# The operator says it when looking for the answer takes some seconds.
support-still-looking = I’m still looking. Thank you for your patience.

# The operator gives the balance. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $balance (Money) - the balance of the caller’s account
support-balance = The balance of your account is { $balance }. Does that answer your question?

# The operator gives the answer. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $answer (String) - one or more whole sentences in the language of the call, from the knowledge base
support-answer = Here is what I found. { $answer } Does that answer your question?

# The operator says it when the answer was not found. The caller chooses between being called back and a colleague.
support-not-found = I don’t have that information in front of me. I can call you back, or put you through to a colleague. Which would you prefer?

# The operator says it when no colleague could take over the call. A yes or no question.
support-nobody-free = No colleague can take the call at the moment. May I call you back instead?

# The operator says it after the caller has been silent for some seconds.
support-still-with-me = Are you still there? Please take your time.

## Tips for the operator, never spoken

# A tip while the phone rings.
support-tip-smile = Smile: the caller hears it. Open briefly and with confidence.

# A tip while the caller explains.
support-tip-listen = Keep to the caller’s pace, and use plain words.

# A tip before the operator says back what the caller wants.
support-tip-confirm = Say back what you have understood before you look for an answer.

# A tip while the answer is being looked for.
support-tip-look-up = If it takes longer, ask whether the caller can hold, and say why.

# A tip when the answer was not found.
support-tip-not-found = Offer one of these: a hold, a call back, or somebody who knows. Do not guess.

# A tip with the farewell.
support-tip-goodbye = Let the caller hang up first.

# A tip after the call.
support-tip-rest = Write your notes. The next call comes when you are ready.

# A tip after a hard call.
support-tip-long-rest = That was a hard call. Take two minutes for yourself.
