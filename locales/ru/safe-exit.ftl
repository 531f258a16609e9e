### After the operator has left a call.

# A tip for the operator, never spoken, after a call that the operator has left without giving a reason.
safe-exit-tip = Разговор окончен. Объяснять ничего не нужно. Поговорите с человеком, которому Вы доверяете.
