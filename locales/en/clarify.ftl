### Questions that check whether the operator has understood.

# The operator gives back what was heard as a question; an answer of yes or no is enough.
# Variables:
#   $statement (String) - what was understood, as a whole clause: “you would like to move house”
clarify-closed = Do I understand you correctly: { $statement }?
