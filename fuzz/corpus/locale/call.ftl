-line-name = { $case ->
   *[nominative] Linia
    [genitive] Liniei
}
time-notice = { $minutes ->
    [one] A mai rămas { $minutes } minut.
    [few] Au mai rămas { $minutes } minute.
   *[other] Au mai rămas { $minutes } de minute.
}
hold-thanks = Vă mulțumesc că ați așteptat, sunt { $alias }, { -line-name(case: "genitive") }.
    .title = Așteptare
cost = Costă { $price } până { DATE($day) }.
