### Ways to pay, with what speaks for each and against it. Operators read it.

# A way to pay.
payment-credit-card = Carte de crédit

# A way to pay.
payment-debit-card = Carte de débit

# A way to pay.
payment-paypal = PayPal

# A way to pay.
payment-venmo = Venmo

# A way to pay.
payment-cryptocurrency = Cryptomonnaie

# What speaks for a way to pay.
payment-secure = En toute sécurité, et pratique

# What speaks for a way to pay.
payment-low-fees = Frais réduits

# What speaks for a way to pay.
payment-widely-accepted = Acceptée presque partout

# What speaks for a way to pay.
payment-popular = Très répandue entre particuliers

# What speaks for a way to pay.
payment-anonymous = Anonyme et sécurisée

# What speaks against a way to pay.
payment-fees = Des frais à chaque paiement

# What speaks against a way to pay.
payment-dear-abroad = Coûteuse à l’international

# What speaks against a way to pay.
payment-not-for-business = Pas toujours prévue pour un usage professionnel

# What speaks against a way to pay.
payment-price-swings = Sa valeur varie fortement
