### What is offered and what is not.

# The operator says it before the service begins.
# Variables:
#   $offered (List) - what is offered, each as a noun phrase
#   $excluded (List) - what is not offered, each as a noun phrase
limits-upfront = Înainte de a începe, iată ce ofer: { $offered }. Nu ofer: { $excluded }. Sunteți de acord?

# The operator says it when the caller wants to meet or asks for a private address or number.
no-meeting = Nu mă întâlnesc personal cu persoanele care ne contactează și nu ofer date private de contact.
