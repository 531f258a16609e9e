### Ways to pay, with what speaks for each and against it. Operators read it.

# A way to pay.
payment-credit-card = Кредитная карта

# A way to pay.
payment-debit-card = Дебетовая карта

# A way to pay.
payment-paypal = PayPal

# A way to pay.
payment-venmo = Venmo

# A way to pay.
payment-cryptocurrency = Криптовалюта

# What speaks for a way to pay.
payment-secure = Безопасно и удобно

# What speaks for a way to pay.
payment-low-fees = Низкая комиссия

# What speaks for a way to pay.
payment-widely-accepted = Принимают почти везде

# What speaks for a way to pay.
payment-popular = Популярно среди частных лиц

# What speaks for a way to pay.
payment-anonymous = Анонимно и безопасно

# What speaks against a way to pay.
payment-fees = Комиссия за каждый платёж

# What speaks against a way to pay.
payment-dear-abroad = Дорого для платежей за границу

# What speaks against a way to pay.
payment-not-for-business = Не всегда подходит для бизнеса

# What speaks against a way to pay.
payment-price-swings = Курс сильно колеблется
