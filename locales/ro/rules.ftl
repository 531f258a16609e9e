### Ce cer regulile de etichetă: câte o propoziție, afișată pe ecran și niciodată rostită.

rule-identify-first = Spuneți cine sună și din partea cui, înainte de a spune de ce.
