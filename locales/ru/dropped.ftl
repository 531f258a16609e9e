### When the line drops in the middle of a call.

# The operator says it when both are connected again after the line dropped. A yes or no question.
dropped-recap = Связь прервалась. Продолжим с того места, где мы остановились?

# A tip for the operator, never spoken, while the line is cut.
dropped-tip-wait = Связь прервалась. Перезванивает та сторона, о которой договорились; другая ждёт.
