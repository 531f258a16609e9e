# The operator gives back what was heard as a question; an answer of yes or no is enough.
# Variables:
#   $statement (String) - what was understood, as a whole clause: “you would like to move house”
clarify-closed = Verstehe ich Sie richtig: { $statement }?
