### Keeping the caller waiting: ask, explain, come back, thank.

# The operator says it on coming back from a hold.
hold-thanks = Vă mulțumesc că ați așteptat.

# The operator says it during a long hold, and leaves the choice to the caller.
hold-update = Verific în continuare. Preferați să mai așteptați sau să vă sun eu înapoi?

# The operator says why the caller is about to be put on hold; `hold-ask` follows at once.
# Variables:
#   $hold-reason (Choice) - records, colleague or document
hold-explain =
    { $hold-reason ->
        [records] Trebuie să verific acest lucru în dosarul dumneavoastră.
        [colleague] Trebuie să întreb pe cineva din echipă.
        [document] Trebuie să găsesc documentul.
       *[other] Trebuie să verific ceva pentru dumneavoastră.
    }

# The operator says it right after the reason of the hold. A yes or no question.
hold-ask = Puteți aștepta un moment?

# The operator says it on coming back from a hold.
hold-thanks-patience = Vă mulțumesc pentru răbdare.

# The operator says it when the caller does not want to hold. A yes or no question.
hold-offer-callback = Preferați să vă sun eu mai târziu?

# The operator says it when the caller wants neither to hold nor to be called back.
hold-go-on = Desigur. Atunci să continuăm.

# The operator promises to call back; the engine schedules it in fifteen minutes.
hold-promise-callback = Vă sun din nou peste un sfert de oră.

# A tip for the operator, never spoken, before a hold.
hold-tip-wait-for-yes = Așteptați un „da” înainte de a pune persoana în așteptare.

# A tip for the operator, never spoken, during a hold.
hold-tip-come-back = Reveniți în cel mult 45 de secunde, chiar și fără răspuns.
