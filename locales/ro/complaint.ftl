### Answering a complaint: the apology comes first, then what can be done.

# The operator answers a complaint with it before anything else is said.
complaint-apology = Îmi pare rău pentru neplăcerile pe care le-ați avut. Vă rog să primiți scuzele noastre.

# The operator offers ways to put things right, after the apology.
# Variables:
#   $options (List) - what can be done, each as a noun phrase: “a refund”
complaint-solutions = Iată ce putem face: { $options }. Ce variantă vi se potrivește cel mai bine?

# The operator says it first of all after a complaint.
complaint-apology-trouble = Îmi pare rău că s-a întâmplat acest lucru. Vă cer scuze.

# The operator says it when the caller complains in the middle of something else, and when no offer was enough.
complaint-regret = Îmi pare rău pentru cele întâmplate.

# The operator says it after the apology. An open question.
complaint-ask-what-happened = Ce s-a întâmplat? Vă rog să îmi povestiți de la început.

# The operator says it in passing, while the caller tells what happened.
complaint-listening = Vă înțeleg. Continuați, vă rog.

# The operator says it after hearing the complaint, before an offer.
complaint-take-care = Vă mulțumesc că mi-ați spus. Haideți să vedem împreună cum putem îndrepta lucrurile.

# The operator makes an offer: says it in own words after the first sentence, then asks the second. A yes or no question.
complaint-offer = Iată ce pot face pentru dumneavoastră chiar acum. V-ar ajuta?

# The operator asks it when the caller is not sure whether the offer is enough. An open question.
complaint-ask-remedy = Ce ar îndrepta lucrurile pentru dumneavoastră?

# The operator says it after an accepted offer or after the promise that a supervisor will call back. A yes or no question.
complaint-calm-check = Este în regulă așa pentru dumneavoastră, deocamdată?

# The operator says it before putting the caller through to a supervisor.
complaint-escalate = Vă fac legătura cu persoana responsabilă, care poate lua o decizie.

# The operator says it when no supervisor could be reached; the engine schedules the call within the hour.
complaint-promise-callback = Persoana responsabilă vă va suna în cel mult o oră.

# A tip for the operator, never spoken, at the beginning of a complaint.
complaint-tip-calm = Păstrați-vă calmul: dumneavoastră stăpâniți situația. Întâi scuzele, apoi explicațiile.

# A tip for the operator, never spoken, while the caller tells what happened.
complaint-tip-listen = Lăsați persoana să spună tot. Fără justificări, fără reproșuri.

# A tip for the operator, never spoken, when an offer is made.
complaint-tip-solutions = Propuneți numai ceea ce puteți face cu adevărat.
