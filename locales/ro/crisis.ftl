### Lines for somebody in danger. Calm, direct, warm. Change them only with the advice of people who do this work.

# The operator says it when the caller becomes more and more distressed.
crisis-agitation = Îmi dau seama că vă este foarte greu. Cum vă simțiți acum? Cu ce vă pot ajuta?

# The operator asks at any sign of suicidal thoughts. Asking does not plant the idea, so no euphemism.
crisis-ask-directly = Vă gândiți să vă luați viața?

# The operator says it when life is in danger, the caller’s or somebody else’s, while the emergency services are called.
crisis-emergency = Siguranța este cea mai importantă. Anunț acum serviciile de urgență și rămân cu dumneavoastră.

# The operator says it when the caller has told of suicidal thoughts and is not in immediate danger.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
crisis-support-refer = Vă mulțumesc că mi-ați spus. Sunt aici și vă ascult. Există persoane pregătite să ajute exact în asemenea situații: { $resource }.

# The operator says it after any answer to the direct question about suicide, yes or no, and again when a hand-over or help has failed.
crisis-support = Vă mulțumesc că mi-ați spus. Sunt aici și vă ascult.

# The operator says it only after the emergency services have confirmed that they are coming.
crisis-help-is-coming = Ajutorul este pe drum. Rămân cu dumneavoastră.

# A tip for the operator, never spoken, at the first sign of a crisis.
crisis-tip-stay = Respirați. Vorbiți rar. Aveți sprijin: puteți chema persoana care vă coordonează.

# A tip for the operator, never spoken, with the direct question about suicide.
crisis-tip-ask = Întrebați direct. Simpla întrebare nu dă nimănui această idee.

# A tip for the operator, never spoken, when it is decided which help to bring.
crisis-tip-least-invasive = Începeți cu ajutorul cel mai puțin intruziv, cu acordul persoanei ori de câte ori este timp.

# A tip for the operator, never spoken, from the call for help until the end.
crisis-tip-stay-on-line = Rămâneți la telefon până ajunge ajutorul sau până când altcineva preia convorbirea.

# A tip for the operator, never spoken, when the line to somebody at risk is lost or the caller has hung up.
crisis-tip-caller-gone = Legătura s-a pierdut. Dacă o viață este în pericol, sunați la serviciile de urgență. Apoi vorbiți cu persoana care vă coordonează.

# The operator says it when a hand-over has failed and the talk goes on. Honest, calm, no blame.
crisis-still-here = Sunt în continuare aici, cu dumneavoastră. Să vedem împreună ce poate ajuta acum.

# The operator says it when the emergency services could not be reached, while somebody else is being called.
crisis-help-failed = Serviciile de urgență nu au putut fi contactate deocamdată. Rămân cu dumneavoastră și chem pe cineva care poate ajuta.

# The operator says it when the caller is worried about somebody else. An open question.
crisis-other-person = E bine că sunați. Ce se întâmplă și cine este acum cu acea persoană?

# A tip for the operator, never spoken, when somebody calls for somebody else.
crisis-tip-other-person = Două persoane au nevoie de dumneavoastră: cea aflată în pericol și cea care sună. Dacă pericolul este imediat, chemați ajutor.

# A tip for the operator, never spoken, while help is looked for.
crisis-tip-find-help = Indicați numai servicii disponibile acum, în țara și în limba persoanei.

# The operator asks it before the emergency services are called. A yes or no question, also where somebody calls for somebody else.
crisis-ask-place = Aș vrea să chem ajutor. Pot să spun serviciilor de urgență unde să vină?

# A tip for the operator, never spoken, while it is asked whether the emergency services may learn where to come.
crisis-tip-place = Așteptați un „da”. Dacă cineva este în pericol chiar acum, nu așteptați: chemați imediat ajutor. Decizia se consemnează.
