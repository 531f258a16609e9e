# The caller calls for company.
choose-contact = Möchte Gesellschaft

# The caller has a problem.
choose-problem = Es gibt ein Problem

# The caller needs information.
choose-information = Braucht Auskunft

# The line is misused.
choose-misuse = Missbrauch der Leitung

# The caller asks about the balance of the account.
choose-balance = Kontostand

# The caller asks about an order.
choose-order = Zu einer Bestellung

# The caller has another question.
choose-question = Eine andere Frage

# The caller wants to be heard.
choose-be-heard = Gehört werden

# The caller wants to find a way forward.
choose-find-a-way = Einen Weg finden

# The caller wants help from elsewhere; also, the operator looks for it.
choose-find-help = Hilfe anderswo finden

# The caller has had an idea.
choose-idea = Es gibt eine Idee

# The caller has something else to talk about.
choose-more = Es gibt noch etwas

# Go on to the reason of the call.
choose-understand = Weiter zum Anliegen

# Go on to the caller’s own ideas.
choose-own-ideas = Nach eigenen Ideen fragen

# Offer advice.
choose-advise = Rat anbieten

# Offer a solution.
choose-solutions = Lösung anbieten

# Go on with the talk where it was.
choose-go-on = Gespräch fortsetzen

# Ask directly about thoughts of suicide.
choose-ask-directly = Direkt fragen

# Call the caller back later.
choose-call-back = Später zurückrufen

# The caller keeps holding.
choose-keep-holding = Weiter warten

# Put the caller through to a colleague.
choose-colleague = Mit dem Team verbinden

# Put the caller through to a supervisor.
choose-escalate = An die Teamleitung geben

# Hand the call over to a crisis service.
choose-hand-over = Gespräch übergeben

# Call the emergency services.
choose-emergency = Notruf wählen

# Leave a message on the voicemail.
choose-message = Nachricht hinterlassen

# Send a text message.
choose-text = SMS senden

# Try to call again later.
choose-try-again = Später noch einmal

# The call was hard, and the operator needs a longer rest.
choose-hard-call = Schweres Gespräch

# A talk.
choose-talk = Ein Gespräch

# A story.
choose-story = Eine Geschichte

# Guided relaxation.
choose-relaxation = Geführte Entspannung

# Something to see.
choose-sight = Etwas zum Sehen

# Something to hear.
choose-hearing = Etwas zum Hören

# Something to feel.
choose-touch = Etwas zum Fühlen

# Something to smell.
choose-smell = Etwas zum Riechen

# Let it go to voicemail.
choose-voicemail = Mailbox antworten lassen
