# A tip for the operator, never spoken, after a call that the operator has left without giving a reason.
safe-exit-tip = Das Gespräch ist zu Ende. Sie schulden niemandem eine Erklärung. Sprechen Sie mit einem Menschen, dem Sie vertrauen.
