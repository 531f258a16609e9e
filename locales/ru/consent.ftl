### Asking for consent, and taking a “no” for an answer.

# The operator says it as soon as the caller no longer agrees to a topic.
consent-withdrawn = Конечно. Остановимся и сменим тему.

# The operator asks before anything is recorded.
# Variables:
#   $purpose (String) - what the recording is for, as a noun phrase in its base form
recording-ask = С Вашего согласия разговор будет записан. Цель записи: { $purpose }. Вы согласны?

# The operator asks now and then during a sensitive topic.
comfort-check = Всё ли в порядке? Можем продолжать?

# The operator asks before a sensitive topic is touched; only a clear yes opens it. A yes or no question.
# Variables:
#   $subject (Choice) - family, health, money or loss
consent-ask-subject =
    { $subject ->
        [family] Вы согласны поговорить о Вашей семье? Вы можете остановиться в любой момент.
        [health] Вы согласны поговорить о Вашем здоровье? Вы можете остановиться в любой момент.
        [money] Вы согласны поговорить о деньгах? Вы можете остановиться в любой момент.
        [loss] Вы согласны поговорить о Вашей утрате? Вы можете остановиться в любой момент.
       *[other] Вы согласны поговорить о личном? Вы можете остановиться в любой момент.
    }

# The operator says it when the caller has not clearly agreed to a topic.
consent-not-agreed = Конечно. Не будем об этом.

# A tip for the operator, never spoken, when consent was asked for.
consent-tip-wait = Дождитесь ясного «да». Молчание и «может быть» означают «нет».

# The operator says it when the caller does not want to be recorded.
recording-refused = Хорошо. Продолжим без записи.
