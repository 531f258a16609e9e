### Where else there is help.

# The operator refers the caller to somebody who can help where this line cannot.
# Variables:
#   $resource (String) - who helps and how to reach them: a name in its base form, a number
refer = С этим я не могу Вам помочь, но Вы можете обратиться сюда: { $resource }.
