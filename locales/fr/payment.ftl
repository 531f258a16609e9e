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
payment-secure = Paiement sécurisé et pratique

# What speaks for a way to pay.
payment-low-fees = Frais réduits

# What speaks for a way to pay.
payment-widely-accepted = Paiement accepté presque partout

# What speaks for a way to pay.
payment-popular = Usage répandu entre particuliers

# What speaks for a way to pay.
payment-anonymous = Paiement anonyme et sécurisé

# What speaks against a way to pay.
payment-fees = Des frais à chaque paiement

# What speaks against a way to pay.
payment-dear-abroad = Paiements internationaux coûteux

# What speaks against a way to pay.
payment-not-for-business = Pas toujours prévu pour un usage professionnel

# What speaks against a way to pay.
payment-price-swings = Sa valeur varie fortement
