# The operator says it on a helpline before possibilities are discussed.
goal-expectation = Ich kann das nicht für Sie lösen, aber wir können gemeinsam sehen, was möglich ist und was nicht.
