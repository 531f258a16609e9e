### Ce que les règles de l’étiquette demandent : une phrase par règle, affichée à l’écran et jamais prononcée.

rule-identify-first = Dites qui appelle et pour quelle organisation avant d’en venir au motif de l’appel.
