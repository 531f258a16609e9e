### What is said on a helpline: warm, unhurried, without judging, without promising.

## Listening

# The operator says it after the caller has begun to speak.
helpline-go-on = Please go on. I’m listening.

# The operator says it after the caller has begun to speak.
helpline-go-on-listening = I’m with you. Tell me more, if you would like to.

# The operator says it after the caller has begun to speak, slowly or with difficulty.
helpline-go-on-time = There is no hurry. I’m here.

# The operator says it in passing, while the caller tells the story.
helpline-i-see = I see.

# The operator says it in passing, while the caller tells the story.
helpline-with-you = I’m listening.

## The reason of the call

# The operator asks why the caller calls. An open question.
helpline-ask-reason = What made you decide to call today?

# The operator says it when the caller wants company and nothing has to be solved.
helpline-glad-you-called = It’s good that you called. We can simply talk.

## The goal of the call

# The operator asks what the caller wants. An open question.
helpline-ask-goal = What would help you most right now?

# The operator asks what the caller wants. An open question.
helpline-ask-goal-now = What would you like to take away from our conversation?

## What is possible and what is not

# The operator says it after the caller’s first ideas. An open question.
helpline-ask-possible = What seems possible to you?

# The operator says it after what is possible. An open question.
helpline-ask-impossible = And what is not possible, or would not feel right for you?

# The operator says it when a new insight shakes the caller, who may weep, fall silent or use strong words.
helpline-strong-reaction = I can hear how much this has shaken you. That is all right. Take your time.

# The operator offers advice, only after the caller’s own ideas. A yes or no question.
helpline-advise = It can help to talk about this with your doctor or with a support organisation. Would that be an option for you?

# The operator says it before looking for another place where the caller can find help.
helpline-let-me-look = Let me look up where you can find further help.

# The operator says it when no other place of help was found. A yes or no question; a yes leads back to the caller’s own ideas.
helpline-no-resource = To be honest, I have no service that I can refer you to at the moment. Shall we think together about what else could help?

## Tips for the operator, never spoken

# A tip while the phone rings.
helpline-tip-before = Take a breath. Put your own worries aside: the person calling has your full attention.

# A tip after the greeting.
helpline-tip-open = Let the caller begin. Not everyone comes to the point at once.

# A tip while the caller begins to tell.
helpline-tip-listen = Listen to the whole story, without judging and without interrupting.

# A tip when the operator names a feeling.
helpline-tip-emotion = Name the feeling you hear. If it is another one, the caller will tell you.

# A tip while the operator finds out why the caller calls.
helpline-tip-reason = Is it for company, or is there a problem? Start with open questions.

# A tip before and during a summary.
helpline-tip-summary = Sum up in the caller’s own words, then ask whether you have it right.

# A tip when the caller wants company.
helpline-tip-contact = The contact itself is what counts. Nothing needs to be solved.

# A tip when the line is misused.
helpline-tip-limit = State the limit kindly. If it goes on, you may end the call.

# A tip while the operator finds out what the caller wants.
helpline-tip-goal = What does the caller want: to be heard, to find a way forward, or to find help elsewhere?

# A tip when the operator says what the caller may expect.
helpline-tip-expectation = Raise no false hopes: you cannot solve it, but you can look at it together.

# A tip when the caller wants to be heard.
helpline-tip-hear = Being heard can be enough. No advice is needed.

# A tip while the operator asks for the caller’s own ideas. Advice stays closed until one idea has come, or two questions have brought none.
helpline-tip-own-ideas = Let the ideas come from the caller. Advice opens after one idea, or after two questions that brought none.

# A tip when the operator asks whether there is somebody close who could help.
helpline-tip-support-person = Only a yes or a no matters here. Never ask for a name.

# A tip when the operator offers advice.
helpline-tip-advise = Offer it as one possibility. The choice stays with the caller.

# A tip while they look at what is possible.
helpline-tip-possible = Stay with what is possible: it gives room to breathe.

# A tip while they look at what is not possible.
helpline-tip-impossible = Stay realistic: nobody does well by going against their own nature.

# A tip when the operator asks for a first step.
helpline-tip-small-step = A small first step is more likely to succeed. A strong reaction comes from the new insight, not from you.

# A tip at the beginning of the closing.
helpline-tip-useful = Ask whether the call helped. Sum up only if there was a real problem.

# A tip with the farewell.
helpline-tip-goodbye = Let the caller hang up first.

# A tip after the call.
helpline-tip-rest = Take a moment before the next call. Was this one hard?

# A tip after a hard call.
helpline-tip-not-responsible = Take some distance. You are not responsible for another person’s life; you were there, and you listened.

# The operator says it after having spoken while the caller did.
listening-go-on = Please go on. I am listening.

# A tip for the operator, never spoken, when the caller has spoken for long.
listening-tip-monologue = A long story: give a small sign now and then that you are there, without taking over.

# The operator gives back what was heard in own words, after this sentence. A yes or no question.
helpline-give-back = Let me say what I have heard so far. Is that how it is?

# A tip for the operator, never spoken, when what was heard is given back.
helpline-tip-give-back = Your own words, short, without judging. Where it is not clear, ask what exactly is meant.
