small-tip-smile = Zâmbiți.
small-ask = Ce doriți?
small-time = Nu vă grăbiți.
small-confirm = { $dish ->
    [soup] O supă. Da?
   *[bread] O pâine. Da?
}
small-price = Vă costă { CURRENCY($price) }.
small-bye-1 = Pa.
small-bye-2 = La revedere.
event-rang = Sună telefonul
event-spoken = Persoana vorbește
event-left = Persoana închide
event-priced = Prețul a sosit
event-noted = O notiță
event-paused = Pauză
event-back = Înapoi
choose-soup = Supă
choose-bread = Pâine
