### What is said on a line that charges by time.

# The operator asks after the charge has begun. An open question.
paid-ask-wish = Чего бы Вам сегодня хотелось?

# The operator says it when nothing is offered at the moment; nothing is charged.
paid-unavailable = Сейчас мне нечего Вам предложить, и этот звонок для Вас бесплатный.

# A tip when limits are stated.
paid-tip-limits = Тёплым голосом скажите, что Вы предлагаете и чего не предлагаете. До «да» плата не начисляется.

# A tip when the price is announced.
paid-tip-price = Назовите полную цену, чётко и без спешки. Никаких скрытых платежей.

# A tip when the caller says what is wanted.
paid-tip-wish = Дайте человеку высказаться. Уточните пожелание и повторите его.

# A tip while the two talk.
paid-tip-talk = Спрашивайте, прежде чем перейти к личному: только после ясного «да».

# A tip while a sensitive topic is talked about.
paid-tip-sensitive = Остановитесь при первом признаке дискомфорта. Не давайте советов, которым Вас не учили.

# A tip when the operator asks whether the caller is comfortable.
paid-tip-comfort = Всё, кроме ясного «да», означает: сменить тему.

# A tip for a story or guided relaxation.
paid-tip-images = Медленно, образно, одно ощущение за другим. Следуйте темпу человека, но не его гневу.

# A tip after the call.
paid-tip-rest = Сделайте паузу. Что удалось? Какую границу в следующий раз стоит назвать раньше?
