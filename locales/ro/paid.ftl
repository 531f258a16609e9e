### What is said on a line that charges by time.

# The operator asks after the charge has begun. An open question.
paid-ask-wish = Ce v-ați dori astăzi?

# The operator says it when nothing is offered at the moment; nothing is charged.
paid-unavailable = Momentan nu vă pot oferi niciun serviciu, iar acest apel nu vă costă nimic.

# A tip when limits are stated.
paid-tip-limits = Spuneți ce oferiți și ce nu, cu voce caldă. Nimic nu se taxează înainte de un „da”.

# A tip when the price is announced.
paid-tip-price = Spuneți prețul întreg, clar și fără grabă. Fără costuri ascunse.

# A tip when the caller says what is wanted.
paid-tip-wish = Lăsați persoana să vorbească. Întrebați ce anume dorește și repetați.

# A tip while the two talk.
paid-tip-talk = Întrebați înainte de orice subiect personal: treceți la el numai după un „da” clar.

# A tip while a sensitive topic is talked about.
paid-tip-sensitive = Opriți-vă la primul semn de disconfort. Niciun sfat pentru care nu aveți pregătire.

# A tip when the operator asks whether the caller is comfortable.
paid-tip-comfort = Tot ce nu este un „da” clar înseamnă: alt subiect.

# A tip for a story or guided relaxation.
paid-tip-images = Rar, cu imagini vii, un simț după altul. Urmați ritmul persoanei, niciodată furia ei.

# A tip after the call.
paid-tip-rest = Luați-vă un moment. Ce a mers bine? Există o limită pe care ați preciza-o mai devreme?
