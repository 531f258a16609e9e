# The operator says it when the caller becomes more and more distressed.
crisis-agitation = Ich höre, dass das sehr schwer für Sie ist. Wie geht es Ihnen gerade? Wie kann ich Ihnen helfen?

# The operator asks at any sign of suicidal thoughts. Asking does not plant the idea, so no euphemism.
crisis-ask-directly = Denken Sie daran, sich das Leben zu nehmen?

# The operator says it when life is in danger, the caller’s or somebody else’s, while the emergency services are called.
crisis-emergency = Sicherheit geht vor. Ich verständige jetzt den Rettungsdienst und bleibe bei Ihnen.

# The operator says it when the caller has told of suicidal thoughts and is not in immediate danger.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
crisis-support-refer = Danke, dass Sie es mir gesagt haben. Ich bin da und höre Ihnen zu. Es gibt Menschen, die genau dafür ausgebildet sind: { $resource }.

# The operator says it after any answer to the direct question about suicide, yes or no, and again when a hand-over or help has failed.
crisis-support = Danke, dass Sie es mir gesagt haben. Ich bin da und höre Ihnen zu.

# The operator says it only after the emergency services have confirmed that they are coming.
crisis-help-is-coming = Hilfe ist unterwegs. Ich bleibe bei Ihnen.

# A tip for the operator, never spoken, at the first sign of a crisis.
crisis-tip-stay = Atmen Sie. Sprechen Sie langsam. Sie haben Unterstützung: Sie können die Teamleitung dazuholen.

# A tip for the operator, never spoken, with the direct question about suicide.
crisis-tip-ask = Fragen Sie direkt. Die Frage bringt niemanden auf den Gedanken.

# A tip for the operator, never spoken, when it is decided which help to bring.
crisis-tip-least-invasive = Beginnen Sie mit der schonendsten Hilfe, mit Einverständnis, sooft dafür Zeit ist.

# A tip for the operator, never spoken, from the call for help until the end.
crisis-tip-stay-on-line = Bleiben Sie in der Leitung, bis Hilfe da ist oder jemand anders übernommen hat.

# A tip for the operator, never spoken, when the line to somebody at risk is lost or the caller has hung up.
crisis-tip-caller-gone = Die Verbindung ist weg. Wenn ein Leben in Gefahr ist, wählen Sie den Notruf. Danach sprechen Sie mit Ihrer Teamleitung.

# The operator says it when a hand-over has failed and the talk goes on. Honest, calm, no blame.
crisis-still-here = Ich bin noch da, bei Ihnen. Sehen wir gemeinsam, was jetzt helfen kann.

# The operator says it when the emergency services could not be reached, while somebody else is being called.
crisis-help-failed = Der Rettungsdienst war gerade nicht zu erreichen. Ich bleibe bei Ihnen und rufe jemanden an, der helfen kann.

# The operator says it when the caller is worried about somebody else. An open question.
crisis-other-person = Gut, dass Sie anrufen. Was geschieht gerade, und wer ist jetzt bei diesem Menschen?

# A tip for the operator, never spoken, when somebody calls for somebody else.
crisis-tip-other-person = Zwei Menschen brauchen Sie: wer in Gefahr ist und wer anruft. Besteht jetzt Gefahr, rufen Sie Hilfe.

# A tip for the operator, never spoken, while help is looked for.
crisis-tip-find-help = Nennen Sie nur Hilfe, die jetzt erreichbar ist, im Land und in der Sprache des Menschen.

# The operator asks it before the emergency services are called. A yes or no question, also where somebody calls for somebody else.
crisis-ask-place = Ich möchte Hilfe rufen. Darf ich dem Rettungsdienst sagen, wohin er kommen soll?

# A tip for the operator, never spoken, while it is asked whether the emergency services may learn where to come.
crisis-tip-place = Warten Sie ein Ja ab. Kommt jetzt jemand zu Schaden, warten Sie nicht: Rufen Sie sofort Hilfe. Das wird vermerkt.
