### When the line drops in the middle of a call.

# The operator says it when both are connected again after the line dropped. A yes or no question.
dropped-recap = We were cut off. Shall we pick up where we left off?

# A tip for the operator, never spoken, while the line is cut.
dropped-tip-wait = The line has dropped. Whichever side agreed to it calls back; the other one waits.
