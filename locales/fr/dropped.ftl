### When the line drops in the middle of a call.

# The operator says it when both are connected again after the line dropped. A yes or no question.
dropped-recap = La communication a été coupée. Voulez-vous que nous reprenions là où nous en étions ?

# A tip for the operator, never spoken, while the line is cut.
dropped-tip-wait = La ligne est coupée. Celle des deux parties qui s’y est engagée rappelle ; l’autre attend.
