# The operator says it when both are connected again after the line dropped. A yes or no question.
dropped-recap = Die Verbindung war unterbrochen. Wollen wir dort weitermachen, wo wir waren?

# A tip for the operator, never spoken, while the line is cut.
dropped-tip-wait = Die Verbindung ist unterbrochen. Wer es zugesagt hat, ruft zurück; die andere Seite wartet.
