### Training cards: what operators read before and after, never spoken.

# The voice.
card-smile = Zâmbiți când vorbiți: zâmbetul se aude. El nu are nevoie de alinturi.

# The voice.
card-even-voice = Cine cere ajutor are nevoie de o voce calmă și fermă.

# The voice.
card-confidence = Siguranța nu înseamnă familiaritate: stăpâniți subiectul și păstrați adresarea formală.

# Difficult callers.
card-stay-calm = Rămâneți în calm: dumneavoastră conduceți situația și vă puteți lua un moment.

# Difficult callers.
card-courtesy = Păstrați politețea în orice situație și nu luați nimic personal. Reproșurile nu ajută pe nimeni.

# Listening.
card-listening = Nu vă vede nimeni: ascultarea este tot ce primește persoana. Lăsați deoparte grijile proprii.

# Listening.
card-no-judging = Este vorba despre celălalt, nu despre dumneavoastră: ascultați fără să judecați.

# Listening.
card-let-finish = Lăsați persoana să termine. Cine întrerupe aude doar jumătate de poveste.

# Listening.
card-good-questions = O întrebare deschisă deschide o ușă: persoana vede lucrurile altfel.

# Helplines.
card-why-people-call = Oamenii sună când vor, din locul lor, fără să fie văzuți și de obicei fără nume. Protejați acest lucru.

# Helplines.
card-who-answers = Cu plată sau ca voluntariat, oricine răspunde aici are pregătire și are pe cine întreba.

# Before the first call.
card-training = Exersați limitele, criza și încheierea grea înainte de a răspunde. Fără această pregătire, predați criza persoanei responsabile.

# Privacy.
card-own-name = Lucrați cu un alt nume și pe o linie separată. Numele, numărul și orașul sunt ale dumneavoastră.

# Privacy.
card-passwords = Parole lungi, setări stricte și nimic despre muncă pe platforme publice.

# Privacy.
card-distance = Fără postări despre apeluri, fără fotografii, fără contact în afara liniei: distanța protejează ambele părți.

# Before the shift.
card-workplace = Ușă închisă, fără ascultători, fără zgomot: verificați înainte de primul apel.

# Before the shift.
card-licences = Sunt toate autorizațiile valabile astăzi? Fără ele, linia rămâne închisă.

# Prices.
card-market = Aflați cât cer alții pentru același lucru și revedeți-vă prețurile o dată pe an.

# After the call.
card-self-care = Aveți grijă întâi de dumneavoastră: mâncați, odihniți-vă, mișcați-vă, vorbiți cu cineva de încredere.

# After the call.
card-reflection = Ce a însemnat acest apel pentru mine? Ce aș face la fel și ce nu? Nu scrieți nimic despre persoană.

# After the call.
card-not-responsible = Nu răspundeți pentru viața altuia. Ați fost acolo, și asta contează.

# Client calls.
card-composed = Un plan înainte de apel vă păstrează calmul: un mesaj, un canal, apoi așteptarea.

# Client calls.
card-bad-time = Cam jumătate din apelurile pe mobil vin la un moment nepotrivit. Întrebați întâi.

# Client calls.
card-private-life = Serile și sărbătorile sunt ale familiei. Nu interveniți: alegerea este a clientului.

# Client calls.
card-every-contact = Fiecare contact, oricât de scurt, schimbă felul în care vă vede clientul.

# Client calls.
card-who-listens = Cine vă aude azi poate sta mâine în fața dumneavoastră.

# Client calls.
card-dead-spots = Aflați unde nu aveți semnal: liftul, metroul, acel drum. Păstrați lista pentru dumneavoastră.

# The voice.
card-pace = Urmați ritmul și energia persoanei, dublați pauzele pentru o voce lentă. Furia, niciodată.

# The law that protects the operator; no legal advice.
card-law-fr = Franța: insultele și amenințările se pedepsesc. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-de = Germania: insulta, amenințarea și hărțuirea se pedepsesc. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-gb = Regatul Unit: apelurile răuvoitoare și hărțuirea se pedepsesc. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-us = Statele Unite: apelurile de hărțuire se pedepsesc prin legea federală și a statelor. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-ro = România: amenințarea și hărțuirea se pedepsesc. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.

# The law that protects the operator; no legal advice.
card-law-ru = Rusia: amenințările cu moartea și insultele se pedepsesc. Puteți încheia apelul și îl puteți raporta. Acesta nu este un sfat juridic.
