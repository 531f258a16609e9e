# The operator refers the caller to somebody who can help where this line cannot.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
refer = Dabei kann ich Ihnen selbst nicht helfen, aber hier finden Sie Hilfe: { $resource }.
