### After the operator has left a call.

# A tip for the operator, never spoken, after a call that the operator has left without giving a reason.
safe-exit-tip = L’appel est terminé. Vous n’avez pas à vous justifier. Parlez-en à une personne de confiance.
