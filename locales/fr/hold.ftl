### Keeping the caller waiting: ask, explain, come back, thank.

# The operator says it on coming back from a hold.
hold-thanks = Merci d’avoir patienté.

# The operator says it during a long hold, and leaves the choice to the caller.
hold-update = Je poursuis la vérification. Préférez-vous patienter encore ou que je vous rappelle ?

# The operator says why the caller is about to be put on hold; `hold-ask` follows at once.
# Variables:
#   $hold-reason (Choice) - records, colleague or document
hold-explain =
    { $hold-reason ->
        [records] Je dois vérifier cela dans votre dossier.
        [colleague] Je dois me renseigner auprès de l’équipe.
        [document] Je dois retrouver le document.
       *[other] Je dois vérifier un point pour vous.
    }

# The operator says it right after the reason of the hold. A yes or no question.
hold-ask = Pouvez-vous patienter un instant ?

# The operator says it on coming back from a hold.
hold-thanks-patience = Merci de votre patience.

# The operator says it when the caller does not want to hold. A yes or no question.
hold-offer-callback = Préférez-vous que je vous rappelle ?

# The operator says it when the caller wants neither to hold nor to be called back.
hold-go-on = Bien sûr. Alors poursuivons.

# The operator promises to call back; the engine schedules it in fifteen minutes.
hold-promise-callback = Je vous rappelle dans un quart d’heure.

# A tip for the operator, never spoken, before a hold.
hold-tip-wait-for-yes = Attendez un oui avant de mettre la personne en attente.

# A tip for the operator, never spoken, during a hold.
hold-tip-come-back = Revenez dans les 45 secondes, même sans réponse.
