### What the operator reads on the buttons for a choice. Short, without an end mark. Callers never hear it.

## Why the caller calls

# The caller calls for company.
choose-contact = Nevoie de companie

# The caller has a problem.
choose-problem = Există o problemă

# The caller needs information.
choose-information = Nevoie de informații

# The line is misused.
choose-misuse = Folosire abuzivă a liniei

# The caller asks about the balance of the account.
choose-balance = Soldul contului

# The caller asks about an order.
choose-order = Despre o comandă

# The caller has another question.
choose-question = Altă întrebare

## What the caller wants

# The caller wants to be heard.
choose-be-heard = Cineva care să asculte

# The caller wants to find a way forward.
choose-find-a-way = Căutarea unei soluții

# The caller wants help from elsewhere; also, the operator looks for it.
choose-find-help = Ajutor în altă parte

# The caller has had an idea.
choose-idea = A apărut o idee

# The caller has something else to talk about.
choose-more = Mai este ceva

## Where the operator takes the talk

# Go on to the reason of the call.
choose-understand = Trecere la motivul apelului

# Go on to the caller’s own ideas.
choose-own-ideas = Întrebare despre idei

# Offer advice.
choose-advise = Oferirea unui sfat

# Offer a solution.
choose-solutions = Oferirea unei soluții

# Go on with the talk where it was.
choose-go-on = Continuarea convorbirii

# Ask directly about thoughts of suicide.
choose-ask-directly = Întrebare directă

## Calling back, holding, handing over

# Call the caller back later.
choose-call-back = Apel ulterior

# The caller keeps holding.
choose-keep-holding = Așteptare în continuare

# Put the caller through to a colleague.
choose-colleague = Transfer în echipă

# Put the caller through to a supervisor.
choose-escalate = Transfer către conducere

# Hand the call over to a crisis service.
choose-hand-over = Predarea convorbirii

# Call the emergency services.
choose-emergency = Apel la urgențe

## When nobody answers

# Leave a message on the voicemail.
choose-message = Mesaj vocal

# Send a text message.
choose-text = Trimiterea unui SMS

# Try to call again later.
choose-try-again = O nouă încercare mai târziu

## After the call

# The call was hard, and the operator needs a longer rest.
choose-hard-call = Convorbire grea

# A talk.
choose-talk = O discuție

# A story.
choose-story = O poveste

# Guided relaxation.
choose-relaxation = Relaxare ghidată

# Something to see.
choose-sight = Ceva de văzut

# Something to hear.
choose-hearing = Ceva de auzit

# Something to feel.
choose-touch = Ceva de atins

# Something to smell.
choose-smell = Ceva de mirosit

# Let it go to voicemail.
choose-voicemail = Las mesageria să răspundă
