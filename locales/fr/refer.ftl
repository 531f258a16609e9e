### Where else there is help.

# The operator refers the caller to somebody who can help where this line cannot.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
refer = Je ne peux pas vous aider moi-même sur ce point, mais voici à qui vous pouvez vous adresser : { $resource }.
