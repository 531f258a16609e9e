### What the rules of etiquette ask of the operator: one sentence each, shown on the screen and never spoken.

rule-identify-first = Say who is calling and for whom before you say why.
