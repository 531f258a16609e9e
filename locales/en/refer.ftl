### Where else there is help.

# The operator refers the caller to somebody who can help where this line cannot.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
refer = I cannot help you with this myself, but there is someone you can turn to: { $resource }.
