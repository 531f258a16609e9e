# The operator says why they call the client. Said only after the client has agreed to talk.
# Variables:
#   $topic (String) - the topic, as a noun phrase in its base form, without a full stop
callback-purpose = Ich rufe aus folgendem Grund an: { $topic }.

# The operator asks what the client wants. An open question.
callback-ask-wish = Was wünschen Sie sich von uns?

# The operator asks what the client wants. An open question.
callback-ask-matters = Was ist Ihnen dabei am wichtigsten?

# The operator says it right after repeating the key points in own words. A yes or no question.
callback-confirm = So habe ich es verstanden. Ist das richtig?

# The operator makes a proposal: says it in own words after the first sentence, then asks the second. A yes or no question.
callback-propose = Ich schlage Ihnen Folgendes vor. Wäre Ihnen das recht?

# The operator says it after a no to the first proposal: says the other one in own words after the first sentence, then asks the second. A yes or no question.
callback-alternative = Es gibt noch eine andere Möglichkeit. Wäre Ihnen diese lieber?

# The operator says it after the client has agreed to a proposal.
callback-agree = Gut, so machen wir es.

# The operator says it on the client’s voicemail. Nothing about the matter: others may hear it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-voicemail = Guten Tag, hier spricht { $alias }. Ich rufe im Namen von { $organisation } an. Bitte rufen Sie mich zurück, wenn es Ihnen passt. Vielen Dank und auf Wiederhören.

# A text message to the client, after nobody answered. Nothing about the matter: others may read it.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
#   $organisation (String) - the organisation as it calls itself, in its base form
callback-text = Guten Tag, hier schreibt { $alias }, für { $organisation }. Ich habe Sie am Telefon nicht erreicht. Bitte rufen Sie mich zurück, wenn es Ihnen passt. Vielen Dank.

# A tip before dialling.
callback-tip-plan = Vor dem Wählen: Worum geht es, und was tun Sie, wenn niemand abnimmt?

# A tip with the greeting, which asks whether it is a good moment.
callback-tip-convenient = Fragen Sie, ob es gerade passt, und warten Sie die Antwort ab. Ein Anruf auf dem Mobiltelefon kommt oft ungelegen.

# A tip when the operator says why the call is made.
callback-tip-purpose = Sagen Sie gleich, wer anruft und warum.

# A tip while the client says what is wanted.
callback-tip-listen = Lassen Sie die andere Seite sprechen, ohne sie zu unterbrechen.

# A tip before the operator asks whether the client was understood.
callback-tip-confirm = Wiederholen Sie das Wichtigste mit eigenen Worten, dann fragen Sie.

# A tip when the operator makes a proposal.
callback-tip-propose = Ein Vorschlag nach dem anderen: erst nennen, dann fragen.

# A tip after the call.
callback-tip-rest = Notieren Sie, wie das Gespräch ausging und was vereinbart wurde.

# The operator asks it where others can hear, instead of repeating what the client said. A yes or no question.
client-confirm-briefly = Ich habe es notiert. Ist das alles? Ein Ja oder Nein genügt.

# A tip while the phone rings.
client-tip-before = Wo sind Sie, und was wird man hören? Lärm, Gesellschaft, gleich an der Reihe oder schlechter Empfang: Lassen Sie die Mailbox antworten.

# A tip when the client’s matter is confirmed in a public place.
client-tip-confirm-briefly = Wiederholen Sie nichts laut. Wer jetzt zuhört, sitzt Ihnen das nächste Mal vielleicht gegenüber.
