### What the operator reads on the buttons for a choice. Short, without an end mark. Callers never hear it.

## Why the caller calls

# The caller calls for company.
choose-contact = Wants company

# The caller has a problem.
choose-problem = There is a problem

# The caller needs information.
choose-information = Needs information

# The line is misused.
choose-misuse = Misuse of the line

# The caller asks about the balance of the account.
choose-balance = Account balance

# The caller asks about an order.
choose-order = About an order

# The caller has another question.
choose-question = Another question

## What the caller wants

# The caller wants to be heard.
choose-be-heard = To be heard

# The caller wants to find a way forward.
choose-find-a-way = Find a way forward

# The caller wants help from elsewhere; also, the operator looks for it.
choose-find-help = Find help elsewhere

# The caller has had an idea.
choose-idea = There is an idea

# The caller has something else to talk about.
choose-more = There is something else

## Where the operator takes the talk

# Go on to the reason of the call.
choose-understand = Go on to the reason

# Go on to the caller’s own ideas.
choose-own-ideas = Ask for own ideas

# Offer advice.
choose-advise = Offer advice

# Offer a solution.
choose-solutions = Offer a solution

# Go on with the talk where it was.
choose-go-on = Go on talking

# Ask directly about thoughts of suicide.
choose-ask-directly = Ask directly

## Calling back, holding, handing over

# Call the caller back later.
choose-call-back = Call back later

# The caller keeps holding.
choose-keep-holding = Keep holding

# Put the caller through to a colleague.
choose-colleague = Put through to a colleague

# Put the caller through to a supervisor.
choose-escalate = Pass to a supervisor

# Hand the call over to a crisis service.
choose-hand-over = Hand the call over

# Call the emergency services.
choose-emergency = Call emergency services

## When nobody answers

# Leave a message on the voicemail.
choose-message = Leave a message

# Send a text message.
choose-text = Send a text

# Try to call again later.
choose-try-again = Try again later

## After the call

# The call was hard, and the operator needs a longer rest.
choose-hard-call = A hard call

# A talk.
choose-talk = A talk

# A story.
choose-story = A story

# Guided relaxation.
choose-relaxation = Guided relaxation

# Something to see.
choose-sight = Something to see

# Something to hear.
choose-hearing = Something to hear

# Something to feel.
choose-touch = Something to feel

# Something to smell.
choose-smell = Something to smell

# Let it go to voicemail.
choose-voicemail = Let it go to voicemail
