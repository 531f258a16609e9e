### Ways to pay, with what speaks for each and against it. Operators read it.

# A way to pay.
payment-credit-card = Kreditkarte

# A way to pay.
payment-debit-card = Debitkarte

# A way to pay.
payment-paypal = PayPal

# A way to pay.
payment-venmo = Venmo

# A way to pay.
payment-cryptocurrency = Kryptowährung

# What speaks for a way to pay.
payment-secure = Sicher und bequem

# What speaks for a way to pay.
payment-low-fees = Geringere Gebühren

# What speaks for a way to pay.
payment-widely-accepted = Fast überall angenommen

# What speaks for a way to pay.
payment-popular = Unter Privatleuten beliebt

# What speaks for a way to pay.
payment-anonymous = Anonym und sicher

# What speaks against a way to pay.
payment-fees = Gebühren bei jeder Zahlung

# What speaks against a way to pay.
payment-dear-abroad = Teuer bei Zahlungen ins Ausland

# What speaks against a way to pay.
payment-not-for-business = Nicht immer für Geschäfte gedacht

# What speaks against a way to pay.
payment-price-swings = Der Kurs schwankt
