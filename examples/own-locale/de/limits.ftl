# The operator says it before the service begins.
# Variables:
#   $offered (List) - what is offered, each as a noun phrase
#   $excluded (List) - what is not offered, each as a noun phrase
limits-upfront = Bevor wir beginnen, kurz zu meinem Angebot. Dazu gehört: { $offered }. Nicht dazu gehört: { $excluded }. Ist das in Ordnung für Sie?

# The operator says it when the caller wants to meet or asks for a private address or number.
no-meeting = Ich treffe mich nicht persönlich mit Menschen, die hier anrufen, und gebe keine privaten Kontaktdaten weiter.
