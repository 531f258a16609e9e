# The operator says it after the caller has begun. An open question.
support-ask-details = Worum geht es genau?

# The operator says it after the caller has begun. An open question.
support-ask-tell-more = Was können Sie mir noch darüber sagen?

# The operator says it in passing, while the caller explains.
support-i-see = Ich verstehe. Danke für die Erklärung.

# The operator says back what the caller wants. A yes or no question.
# Variables:
#   $reason (Choice) - balance, order or question
support-confirm =
    { $reason ->
        [balance] Sie möchten Ihren Kontostand erfahren. Ist das richtig?
        [order] Es geht um eine Bestellung. Ist das richtig?
        [question] Sie möchten eine Auskunft. Ist das richtig?
       *[other] Habe ich Sie richtig verstanden?
    }

# The operator says it before looking for the answer.
support-looking = Ich sehe das jetzt für Sie nach.

# The operator says it when looking for the answer takes some seconds.
support-still-looking = Ich suche noch. Vielen Dank für Ihre Geduld.

# The operator gives the balance. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $balance (Money) - the balance of the caller’s account
support-balance = Ihr Kontostand beträgt { $balance }. Ist Ihre Frage damit beantwortet?

# The operator gives the answer. A yes or no question: a yes means that the caller has the answer, a no that it is not the right one.
# Variables:
#   $answer (String) - one or more whole sentences in the language of the call, from the knowledge base
support-answer = Das habe ich gefunden. { $answer } Ist Ihre Frage damit beantwortet?

# The operator says it when the answer was not found. The caller chooses between being called back and a colleague.
support-not-found = Diese Auskunft habe ich gerade nicht vorliegen. Ich kann Sie zurückrufen oder mit jemandem aus dem Team verbinden. Was wäre Ihnen lieber?

# The operator says it when no colleague could take over the call. A yes or no question.
support-nobody-free = Im Moment kann niemand aus dem Team den Anruf annehmen. Darf ich Sie stattdessen zurückrufen?

# The operator says it after the caller has been silent for some seconds.
support-still-with-me = Sind Sie noch da? Bitte lassen Sie sich Zeit.

# A tip while the phone rings.
support-tip-smile = Lächeln Sie: Man hört es. Beginnen Sie kurz und sicher.

# A tip while the caller explains.
support-tip-listen = Halten Sie das Tempo der anderen Seite und verwenden Sie einfache Worte.

# A tip before the operator says back what the caller wants.
support-tip-confirm = Geben Sie wieder, was Sie verstanden haben, bevor Sie die Antwort suchen.

# A tip while the answer is being looked for.
support-tip-look-up = Dauert es länger, fragen Sie, ob die andere Seite warten kann, und sagen Sie, warum.

# A tip when the answer was not found.
support-tip-not-found = Bieten Sie eines davon an: warten, zurückrufen oder jemand, der es weiß. Raten Sie nicht.

# A tip with the farewell.
support-tip-goodbye = Lassen Sie die andere Seite zuerst auflegen.

# A tip after the call.
support-tip-rest = Schreiben Sie Ihre Notizen. Der nächste Anruf kommt, wenn Sie so weit sind.

# A tip after a hard call.
support-tip-long-rest = Das war ein schweres Gespräch. Nehmen Sie sich zwei Minuten für sich.
