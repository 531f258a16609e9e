small-tip-smile = Smile.
small-ask = (fr) ?
small-time = Take your time.
small-confirm = { $dish ->
    [soup] Soup. Right?
   *[bread] Bread. Right?
}
small-price = That is { CURRENCY($price) }.
small-bye-1 = Bye.
small-bye-2 = Bye for now.
event-rang = The telephone rings
event-spoken = The caller speaks
event-left = The caller hangs up
event-priced = The price is there
event-noted = Something is noted
event-paused = A pause
event-back = Back again
choose-soup = Soup
choose-bread = Bread
