### What is said in live chat only.

# The first message of somebody who takes over a conversation from a colleague.
# Variables:
#   $alias (String) - the name by which the operator is known to callers
chat-taken-over = Bună ziua, aici { $alias }. Am citit tot ce ați scris, așa că nu trebuie să repetați nimic.

# The operator writes it when an answer takes longer.
chat-one-moment = Vă mulțumesc pentru răbdare. Sunt în continuare aici.

# The operator names at the end what is still open. A yes or no question.
# Variables:
#   $issues (List) - what the customer has asked and is still open, each as a noun phrase
chat-issues = Mai este de rezolvat: { LIST($issues) }. Doriți să vorbim despre aceasta acum?

# The operator says it when no colleague was free and somebody with more authority is asked.
chat-next-above = Toată echipa este ocupată, așa că rog persoana responsabilă să preia conversația.

# The operator closes a written talk in which the customer has written nothing for ten minutes.
chat-let-go = Nu am mai primit mesaje de la dumneavoastră, așa că închei deocamdată conversația. Ne puteți scrie din nou oricând. La revedere!

# A tip for the operator, never seen by the customer, when a message has waited for a minute.
chat-tip-reply = Un mesaj așteaptă. Răspundeți acum sau spuneți că aveți nevoie de un moment.

# A tip for the operator, never seen by the customer, while the customer explains.
chat-tip-issues = Notați fiecare întrebare, și pe cele mici. Niciuna nu trebuie uitată la sfârșit.

# A tip for the operator, never seen by the customer, when the operator needs a break.
chat-tip-pause = Respirați. Dumneavoastră conduceți discuția. Continuați când v-ați liniștit sau lăsați pe altcineva să preia conversația.
