### Training cards: what operators read before and after, never spoken.

# The voice.
card-smile = Smile while you speak: the caller hears it. A smile needs no pet words.

# The voice.
card-even-voice = Whoever asks for help needs somebody who knows the work: speak with a confident, even voice.

# The voice.
card-confidence = Confidence is not familiarity: be sure of the matter, and keep the formal address.

# Difficult callers.
card-stay-calm = Stay calm: you control the situation, and you may take a moment.

# Difficult callers.
card-courtesy = Be courteous, be fair, and take nothing personally. Blame helps nobody.

# Listening.
card-listening = Nobody sees you: your listening is all that the caller has. Leave your own worries aside.

# Listening.
card-no-judging = It is about the other person and not about you: listen without judging.

# Listening.
card-let-finish = Let the caller finish. Whoever interrupts hears half a story.

# Listening.
card-good-questions = An open question opens a door: it lets the caller see the matter in a new light.

# Helplines.
card-why-people-call = People call when they choose, from where they feel at home, unseen and mostly unnamed. Protect that.

# Helplines.
card-who-answers = Paid or volunteer, everybody on this line is trained for it and has somebody to ask.

# Before the first call.
card-training = Practise limits, a crisis and a hard ending before you take calls. Without that training, hand a crisis to your supervisor.

# Privacy.
card-own-name = Work under an alias and on a separate line. Your name, your number and your town are yours alone.

# Privacy.
card-passwords = Long passwords, strict privacy settings, and nothing of the work on public platforms.

# Privacy.
card-distance = No posts about callers, no photos, no contact outside the line: distance protects both sides.

# Before the shift.
card-workplace = A closed door, no listeners, no noise: check it before the first call.

# Before the shift.
card-licences = Are all licences and permits valid today? Without them the line stays closed.

# Prices.
card-market = Know what others charge for the same, and look at your own prices once a year.

# After the call.
card-self-care = Look after yourself first: eat, rest, move, and talk to somebody you trust.

# After the call.
card-reflection = What did this call do to me? What would I do again, and what not? Write nothing about the caller.

# After the call.
card-not-responsible = You are not responsible for another person’s life. You were there, and that counts.

# Client calls.
card-composed = A plan before the call keeps you composed: one message, one channel, and then you wait.

# Client calls.
card-bad-time = About half of all calls to a mobile come at a bad time. Ask first.

# Client calls.
card-private-life = Evenings and holidays belong to your client’s family. Do not intrude; whether to call then is their choice.

# Client calls.
card-every-contact = Every contact, however short, shapes how your client sees you.

# Client calls.
card-who-listens = Whoever overhears you today may sit across from you tomorrow.

# Client calls.
card-dead-spots = Know where your phone fails: the lift, the metro, that stretch of road. Keep the list to yourself.

# The voice.
card-pace = Keep to the caller’s pace and energy, and double your pauses for a slow voice. Never mirror anger.

# The law that protects the operator; no legal advice.
card-law-fr = France: insults and threats are offences. You may end the call and report it. This is not legal advice.

# The law that protects the operator; no legal advice.
card-law-de = Germany: insults, threats and stalking are offences. You may end the call and report it. This is not legal advice.

# The law that protects the operator; no legal advice.
card-law-gb = United Kingdom: malicious calls and harassment are offences. You may end the call and report it. This is not legal advice.

# The law that protects the operator; no legal advice.
card-law-us = United States: harassing calls are an offence under federal and state law. You may end the call and report it. This is not legal advice.

# The law that protects the operator; no legal advice.
card-law-ro = Romania: threats and harassment are offences. You may end the call and report it. This is not legal advice.

# The law that protects the operator; no legal advice.
card-law-ru = Russia: threats to life and insults are offences. You may end the call and report it. This is not legal advice.
