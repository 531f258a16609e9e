### What the operator reads on the buttons for a choice. Short, without an end mark. Callers never hear it.

## Why the caller calls

# The caller calls for company.
choose-contact = Besoin de compagnie

# The caller has a problem.
choose-problem = Il y a un problème

# The caller needs information.
choose-information = Besoin d’information

# The line is misused.
choose-misuse = Usage abusif de la ligne

# The caller asks about the balance of the account.
choose-balance = Solde du compte

# The caller asks about an order.
choose-order = Au sujet d’une commande

# The caller has another question.
choose-question = Autre question

## What the caller wants

# The caller wants to be heard.
choose-be-heard = Besoin d’écoute

# The caller wants to find a way forward.
choose-find-a-way = Trouver une issue

# The caller wants help from elsewhere; also, the operator looks for it.
choose-find-help = Trouver de l’aide ailleurs

# The caller has had an idea.
choose-idea = Une idée est venue

# The caller has something else to talk about.
choose-more = Il y a autre chose

## Where the operator takes the talk

# Go on to the reason of the call.
choose-understand = Passer au motif

# Go on to the caller’s own ideas.
choose-own-ideas = Demander ses idées

# Offer advice.
choose-advise = Proposer un conseil

# Offer a solution.
choose-solutions = Proposer une solution

# Go on with the talk where it was.
choose-go-on = Poursuivre l’entretien

# Ask directly about thoughts of suicide.
choose-ask-directly = Poser la question directement

## Calling back, holding, handing over

# Call the caller back later.
choose-call-back = Rappeler plus tard

# The caller keeps holding.
choose-keep-holding = Prolonger l’attente

# Put the caller through to a colleague.
choose-colleague = Transférer à l’équipe

# Put the caller through to a supervisor.
choose-escalate = Passer à la hiérarchie

# Hand the call over to a crisis service.
choose-hand-over = Passer le relais

# Call the emergency services.
choose-emergency = Appeler les secours

## When nobody answers

# Leave a message on the voicemail.
choose-message = Laisser un message

# Send a text message.
choose-text = Envoyer un SMS

# Try to call again later.
choose-try-again = Réessayer plus tard

## After the call

# The call was hard, and the operator needs a longer rest.
choose-hard-call = Appel difficile

# A talk.
choose-talk = Une conversation

# A story.
choose-story = Une histoire

# Guided relaxation.
choose-relaxation = Relaxation guidée

# Something to see.
choose-sight = Une image à voir

# Something to hear.
choose-hearing = Des sons à entendre

# Something to feel.
choose-touch = Une matière à toucher

# Something to smell.
choose-smell = Un parfum à sentir

# Let it go to voicemail.
choose-voicemail = Laisser répondre la messagerie
