### Lines for somebody in danger. Calm, direct, warm. Change them only with the advice of people who do this work.

# The operator says it when the caller becomes more and more distressed.
crisis-agitation = I can hear that this is very hard for you. How are you feeling right now? How can I help?

# The operator asks at any sign of suicidal thoughts. Asking does not plant the idea, so no euphemism.
crisis-ask-directly = Are you thinking about ending your life?

# The operator says it when life is in danger, the caller’s or somebody else’s, while the emergency services are called.
crisis-emergency = Safety comes first. I am contacting the emergency services now, and I am staying with you.

# The operator says it when the caller has told of suicidal thoughts and is not in immediate danger.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
crisis-support-refer = Thank you for telling me. I am here and I am listening. There are people trained to help with exactly this: { $resource }.

# The operator says it after any answer to the direct question about suicide, yes or no, and again when a hand-over or help has failed.
crisis-support = Thank you for telling me. I am here, and I am listening.

# The operator says it only after the emergency services have confirmed that they are coming.
crisis-help-is-coming = Help is on its way. I am staying with you.

# A tip for the operator, never spoken, at the first sign of a crisis.
crisis-tip-stay = Breathe. Speak slowly. You have support: you can call in a supervisor.

# A tip for the operator, never spoken, with the direct question about suicide.
crisis-tip-ask = Ask directly. The question does not put the idea into anybody’s head.

# A tip for the operator, never spoken, when it is decided which help to bring.
crisis-tip-least-invasive = Start with the least intrusive help, with the caller’s consent whenever there is time.

# A tip for the operator, never spoken, from the call for help until the end.
crisis-tip-stay-on-line = Stay on the line until help has arrived or somebody else has taken over the call.

# A tip for the operator, never spoken, when the line to somebody at risk is lost or the caller has hung up.
crisis-tip-caller-gone = The line is gone. If a life is in danger, call the emergency services. Then talk to your supervisor.

# The operator says it when a hand-over has failed and the talk goes on. Honest, calm, no blame.
crisis-still-here = I am still here with you. Let us see together what can help now.

# The operator says it when the emergency services could not be reached, while somebody else is being called.
crisis-help-failed = The emergency services could not be reached just now. I am staying with you, and I am calling somebody who can help.

# The operator says it when the caller is worried about somebody else. An open question.
crisis-other-person = It is good that you are calling. What is happening, and who is with this person now?

# A tip for the operator, never spoken, when somebody calls for somebody else.
crisis-tip-other-person = Two people need you: the one at risk and the one who calls. If there is danger now, call for help.

# A tip for the operator, never spoken, while help is looked for.
crisis-tip-find-help = Name only help that is open now, in the caller’s country and language.

# The operator asks it before the emergency services are called. A yes or no question, also where somebody calls for somebody else.
crisis-ask-place = I would like to call for help. May I tell the emergency services where to come?

# A tip for the operator, never spoken, while it is asked whether the emergency services may learn where to come.
crisis-tip-place = Wait for a yes. If somebody is in immediate danger, do not wait: call for help at once. It is noted that you did.
