### Answering a complaint: the apology comes first, then what can be done.

# The operator answers a complaint with it before anything else is said.
complaint-apology = I am sorry for the trouble this has caused you. Please accept our apologies.

# The operator offers ways to put things right, after the apology.
# Variables:
#   $options (List) - what can be done, each as a noun phrase: “a refund”
complaint-solutions = Here is what we can do: { $options }. Which would suit you best?

# The operator says it first of all after a complaint.
complaint-apology-trouble = I am very sorry that this has happened.

# The operator says it when the caller complains in the middle of something else, and when no offer was enough.
complaint-regret = I am sorry about that.

# The operator says it after the apology. An open question.
complaint-ask-what-happened = What happened? Please tell me from the beginning.

# The operator says it in passing, while the caller tells what happened.
complaint-listening = I understand. Please go on.

# The operator says it after hearing the complaint, before an offer.
complaint-take-care = Thank you for telling me. Let us see together how to put this right.

# The operator makes an offer: says it in own words after the first sentence, then asks the second. A yes or no question.
complaint-offer = Here is what I can do for you right away. Would that help?

# The operator asks it when the caller is not sure whether the offer is enough. An open question.
complaint-ask-remedy = What would put this right for you?

# The operator says it after an accepted offer or after the promise that a supervisor will call back. A yes or no question.
complaint-calm-check = Are you all right with this for now?

# The operator says it before putting the caller through to a supervisor.
complaint-escalate = I am putting you through to my supervisor, who can decide this.

# The operator says it when no supervisor could be reached; the engine schedules the call within the hour.
complaint-promise-callback = My supervisor will call you back within the hour.

# A tip for the operator, never spoken, at the beginning of a complaint.
complaint-tip-calm = Stay calm: you are in control of the situation. Apologise first, explain later.

# A tip for the operator, never spoken, while the caller tells what happened.
complaint-tip-listen = Let the caller tell it all. No excuses, no blame.

# A tip for the operator, never spoken, when an offer is made.
complaint-tip-solutions = Offer only what you can really do.
