### Training cards: what operators read before and after, never spoken.

# The voice.
card-smile = Lächeln Sie beim Sprechen: Man hört es. Ein Lächeln braucht keine Koseworte.

# The voice.
card-even-voice = Wer um Hilfe bittet, braucht einen Menschen, der sein Fach kennt: Sprechen Sie mit ruhiger, sicherer Stimme.

# The voice.
card-confidence = Sicheres Auftreten ist keine plumpe Vertraulichkeit: Beherrschen Sie die Sache, und bleiben Sie beim Sie.

# Difficult callers.
card-stay-calm = Bleiben Sie ruhig: Sie haben die Lage in der Hand und dürfen sich einen Moment nehmen.

# Difficult callers.
card-courtesy = Bleiben Sie höflich und fair, und nehmen Sie nichts persönlich. Vorwürfe helfen niemandem.

# Listening.
card-listening = Niemand sieht Sie: Ihr Zuhören ist alles, was ankommt. Legen Sie Ihre eigenen Sorgen beiseite.

# Listening.
card-no-judging = Es geht um den anderen Menschen und nicht um Sie: Hören Sie zu, ohne zu urteilen.

# Listening.
card-let-finish = Lassen Sie den Menschen ausreden. Wer unterbricht, hört nur die halbe Geschichte.

# Listening.
card-good-questions = Eine offene Frage öffnet eine Tür: Man sieht die Sache in neuem Licht.

# Helplines.
card-why-people-call = Menschen rufen an, wann sie wollen, von zu Hause, ungesehen und meist ohne Namen. Schützen Sie das.

# Helplines.
card-who-answers = Bezahlt oder ehrenamtlich: Wer hier antwortet, ist dafür ausgebildet und kann jemanden fragen.

# Before the first call.
card-training = Üben Sie Grenzen, Krisen und schwierige Gesprächsenden, bevor Sie Anrufe annehmen. Ohne diese Ausbildung geben Sie eine Krise an die Teamleitung weiter.

# Privacy.
card-own-name = Arbeiten Sie unter einem anderen Namen und auf einer eigenen Leitung. Name, Nummer und Wohnort gehören nur Ihnen.

# Privacy.
card-passwords = Lange Passwörter, strenge Einstellungen zum Datenschutz und nichts von der Arbeit auf öffentlichen Plattformen.

# Privacy.
card-distance = Keine Beiträge über Anrufe, keine Fotos, kein Kontakt außerhalb der Leitung: Abstand schützt beide Seiten.

# Before the shift.
card-workplace = Tür zu, keine Zuhörer, kein Lärm: Prüfen Sie es vor dem ersten Anruf.

# Before the shift.
card-licences = Sind heute alle Genehmigungen gültig? Ohne sie bleibt die Leitung geschlossen.

# Prices.
card-market = Informieren Sie sich, was andere dafür verlangen, und prüfen Sie Ihre Preise einmal im Jahr.

# After the call.
card-self-care = Sorgen Sie zuerst für sich: Essen Sie, ruhen Sie sich aus, bewegen Sie sich, und reden Sie mit einem vertrauten Menschen.

# After the call.
card-reflection = Was hat dieses Gespräch mit mir gemacht? Was würde ich wieder tun, was nicht? Schreiben Sie nichts über die Person.

# After the call.
card-not-responsible = Sie sind nicht für das Leben eines anderen verantwortlich. Sie waren da, und das zählt.

# Client calls.
card-composed = Ein Plan vor dem Anruf hält Sie gelassen: eine Nachricht, ein Kanal, und dann warten Sie.

# Client calls.
card-bad-time = Etwa jeder zweite Anruf auf ein Mobiltelefon kommt ungelegen. Fragen Sie zuerst.

# Client calls.
card-private-life = Abende und Feiertage gehören der Familie. Stören Sie dort nicht: Die Kundschaft entscheidet.

# Client calls.
card-every-contact = Jeder Kontakt, und sei er kurz, prägt das Bild, das man von Ihnen hat.

# Client calls.
card-who-listens = Wer Sie heute hört, sitzt Ihnen morgen vielleicht gegenüber.

# Client calls.
card-dead-spots = Merken Sie sich, wo Ihr Telefon versagt: im Aufzug, in der U-Bahn, auf jener Strecke. Behalten Sie die Liste für sich.

# The voice.
card-pace = Folgen Sie dem Tempo und der Energie des Menschen, und verdoppeln Sie bei langsamer Stimme die Pausen. Ärger spiegeln Sie nie.

# The law that protects the operator; no legal advice.
card-law-fr = Frankreich: Beleidigungen und Drohungen sind strafbar. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.

# The law that protects the operator; no legal advice.
card-law-de = Deutschland: Beleidigung, Bedrohung und Nachstellung sind strafbar. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.

# The law that protects the operator; no legal advice.
card-law-gb = Vereinigtes Königreich: böswillige Anrufe und Belästigung sind strafbar. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.

# The law that protects the operator; no legal advice.
card-law-us = Vereinigte Staaten: belästigende Anrufe sind nach Bundes- und Staatenrecht strafbar. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.

# The law that protects the operator; no legal advice.
card-law-ro = Rumänien: Drohung und Belästigung sind strafbar. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.

# The law that protects the operator; no legal advice.
card-law-ru = Russland: Todesdrohungen und Beleidigungen werden geahndet. Sie dürfen das Gespräch beenden und es melden. Das ist keine Rechtsberatung.
