### Ways to pay, with what speaks for each and against it. Operators read it.

# A way to pay.
payment-credit-card = Credit card

# A way to pay.
payment-debit-card = Debit card

# A way to pay.
payment-paypal = PayPal

# A way to pay.
payment-venmo = Venmo

# A way to pay.
payment-cryptocurrency = Cryptocurrency

# What speaks for a way to pay.
payment-secure = Secure and convenient

# What speaks for a way to pay.
payment-low-fees = Lower fees

# What speaks for a way to pay.
payment-widely-accepted = Accepted in most places

# What speaks for a way to pay.
payment-popular = Popular among private individuals

# What speaks for a way to pay.
payment-anonymous = Anonymous and secure

# What speaks against a way to pay.
payment-fees = Fees for each payment

# What speaks against a way to pay.
payment-dear-abroad = Expensive for payments abroad

# What speaks against a way to pay.
payment-not-for-business = Not always meant for business

# What speaks against a way to pay.
payment-price-swings = Its value swings
