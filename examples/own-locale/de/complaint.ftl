# The operator answers a complaint with it before anything else is said.
complaint-apology = Die Unannehmlichkeiten tun mir leid. Bitte nehmen Sie unsere Entschuldigung an.

# The operator offers ways to put things right, after the apology.
# Variables:
#   $options (List) - what can be done, each as a noun phrase: “a refund”
complaint-solutions = Folgendes können wir tun: { $options }. Was wäre Ihnen am liebsten?

# The operator says it first of all after a complaint.
complaint-apology-trouble = Es tut mir sehr leid, dass das geschehen ist.

# The operator says it when the caller complains in the middle of something else, and when no offer was enough.
complaint-regret = Das tut mir leid.

# The operator says it after the apology. An open question.
complaint-ask-what-happened = Was ist geschehen? Bitte erzählen Sie mir alles von Anfang an.

# The operator says it in passing, while the caller tells what happened.
complaint-listening = Ich verstehe. Bitte sprechen Sie weiter.

# The operator says it after hearing the complaint, before an offer.
complaint-take-care = Danke, dass Sie es mir gesagt haben. Sehen wir gemeinsam, wie sich das in Ordnung bringen lässt.

# The operator makes an offer: says it in own words after the first sentence, then asks the second. A yes or no question.
complaint-offer = Folgendes kann ich sofort für Sie tun. Wäre Ihnen damit geholfen?

# The operator asks it when the caller is not sure whether the offer is enough. An open question.
complaint-ask-remedy = Was würde es für Sie in Ordnung bringen?

# The operator says it after an accepted offer or after the promise that a supervisor will call back. A yes or no question.
complaint-calm-check = Ist es so fürs Erste in Ordnung für Sie?

# The operator says it before putting the caller through to a supervisor.
complaint-escalate = Ich verbinde Sie mit der Teamleitung, die darüber entscheiden kann.

# The operator says it when no supervisor could be reached; the engine schedules the call within the hour.
complaint-promise-callback = Die Teamleitung ruft Sie innerhalb einer Stunde zurück.

# A tip for the operator, never spoken, at the beginning of a complaint.
complaint-tip-calm = Bleiben Sie ruhig: Sie haben die Lage in der Hand. Erst die Entschuldigung, dann die Erklärung.

# A tip for the operator, never spoken, while the caller tells what happened.
complaint-tip-listen = Lassen Sie sich alles erzählen. Keine Ausreden, keine Vorwürfe.

# A tip for the operator, never spoken, when an offer is made.
complaint-tip-solutions = Bieten Sie nur an, was Sie wirklich tun können.
