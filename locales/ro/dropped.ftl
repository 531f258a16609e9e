### When the line drops in the middle of a call.

# The operator says it when both are connected again after the line dropped. A yes or no question.
dropped-recap = S-a întrerupt legătura. Continuăm de unde am rămas?

# A tip for the operator, never spoken, while the line is cut.
dropped-tip-wait = S-a întrerupt legătura. Sună partea stabilită dinainte; cealaltă așteaptă.
