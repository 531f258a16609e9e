### Where else there is help.

# The operator refers the caller to somebody who can help where this line cannot.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
refer = Eu nu vă pot ajuta în această privință, dar iată cui vă puteți adresa: { $resource }.
