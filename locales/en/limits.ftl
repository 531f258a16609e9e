### What is offered and what is not.

# The operator says it before the service begins.
# Variables:
#   $offered (List) - what is offered, each as a noun phrase
#   $excluded (List) - what is not offered, each as a noun phrase
limits-upfront = Before we begin, this is what I offer: { $offered }. I do not offer: { $excluded }. Is that all right with you?

# The operator says it when the caller wants to meet or asks for a private address or number.
no-meeting = I do not meet callers in person, and I do not share private contact details.
