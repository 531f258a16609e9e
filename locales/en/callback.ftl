### What is said on a call to a client: why, what the client wants, what is proposed.

## The reason of the call

# The operator says why they call the client. Said only after the client has agreed to talk.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form, without a full stop
callback-purpose = I’m calling about the following: { $topic }.

## The goal of the call

# The operator asks what the client wants. An open question.
callback-ask-wish = What would you like us to do?

# The operator asks what the client wants. An open question.
callback-ask-matters = What matters most to you in this?

# The operator says it right after repeating the key points in own words. A yes or no question.
callback-confirm = That is how I understand it. Is that right?

## Possibilities

# The operator makes a proposal: says it in own words after the first sentence, then asks the second. A yes or no question.
callback-propose = Here is what I suggest. Would that suit you?

# The operator says it after a no to the first proposal: says the other one in own words after the first sentence, then asks the second. A yes or no question.
callback-alternative = There is another possibility. Would that suit you better?

# The operator says it after the client has agreed to a proposal.
callback-agree = Good, that is what we will do.

## When nobody answers

# The operator says it on the client’s voicemail. Nothing about the matter: others may hear it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-voicemail = Hello. This is { $alias } from { $organisation }. Please call me back when it suits you. Thank you, and goodbye.

# A text message to the client, after nobody answered. Nothing about the matter: others may read it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-text = Hello, this is { $alias } from { $organisation }. I could not reach you by phone. Please call me back when it suits you. Thank you.

## Tips for the operator, never spoken

# A tip before dialling.
callback-tip-plan = Before you dial: what is the call about, and what will you do if nobody answers?

# A tip with the greeting, which asks whether it is a good moment.
callback-tip-convenient = Ask whether it is a good moment, and wait for the answer. A call to a mobile phone often comes at a bad time.

# A tip when the operator says why the call is made.
callback-tip-purpose = Say at once who is calling and why.

# A tip while the client says what is wanted.
callback-tip-listen = Let the client speak, and do not interrupt.

# A tip before the operator asks whether the client was understood.
callback-tip-confirm = Repeat the key points in your own words, then ask.

# A tip when the operator makes a proposal.
callback-tip-propose = One proposal at a time: name it, then ask.

# A tip after the call.
callback-tip-rest = Note how the call ended and what was agreed.

# The operator asks it where others can hear, instead of repeating what the client said. A yes or no question.
client-confirm-briefly = I have noted it down. Is that everything? A yes or a no is enough.

# A tip while the phone rings.
client-tip-before = Where are you, and what will the client hear? Loud, in company, next in a queue or poor signal: let it go to voicemail.

# A tip when the client’s matter is confirmed in a public place.
client-tip-confirm-briefly = Repeat nothing aloud. Whoever listens now may sit across from you next time.
