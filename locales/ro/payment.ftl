### Ways to pay, with what speaks for each and against it. Operators read it.

# A way to pay.
payment-credit-card = Card de credit

# A way to pay.
payment-debit-card = Card de debit

# A way to pay.
payment-paypal = PayPal

# A way to pay.
payment-venmo = Venmo

# A way to pay.
payment-cryptocurrency = Criptomonedă

# What speaks for a way to pay.
payment-secure = Plată comodă și în siguranță

# What speaks for a way to pay.
payment-low-fees = Comisioane mai mici

# What speaks for a way to pay.
payment-widely-accepted = Plată acceptată aproape peste tot

# What speaks for a way to pay.
payment-popular = Foarte folosit între particulari

# What speaks for a way to pay.
payment-anonymous = Plată anonimă, în siguranță

# What speaks against a way to pay.
payment-fees = Comision la fiecare plată

# What speaks against a way to pay.
payment-dear-abroad = Plăți internaționale costisitoare

# What speaks against a way to pay.
payment-not-for-business = Nu întotdeauna pentru firme

# What speaks against a way to pay.
payment-price-swings = Valoarea variază mult
