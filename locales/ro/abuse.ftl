### Limits of language and safety. The operator stays calm, names what cannot go on, and never accuses.

# The operator says it on a helpline, when the caller insults or shouts, before anything is ended.
limit-helpline = Vreau să vă ascult în continuare, dar nu pot accepta să mi se vorbească astfel.

# The operator says it once, the first time that the caller swears at them.
profanity-warn = Vreau să vă ajut, dar dacă veți continua să folosiți un asemenea limbaj, va trebui să închei convorbirea.

# The operator says it after the one warning, when the swearing goes on; the call then ends.
profanity-end = Închei acum convorbirea. Ne puteți contacta din nou când vom putea vorbi calm. La revedere.

# The operator says it when the caller threatens somebody; the call then ends.
threat-end = Nu pot continua această convorbire cât timp se fac amenințări. O închei acum.

# A tip for the operator, never spoken, with the warning.
profanity-tip-one-warning = Un singur avertisment, cu voce calmă. Precizați consecința.

# A tip for the operator, never spoken, when the caller goes on after the warning.
profanity-tip-may-end = Acum puteți încheia convorbirea; nu este obligatoriu.

# A tip for the operator, never spoken, when the caller threatens somebody.
profanity-tip-threat = O amenințare nu cere avertisment: puteți încheia convorbirea acum. Semnalați-o.
