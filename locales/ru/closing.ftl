### How a conversation comes to its end.

# The operator asks near the end, on a helpline above all.
closing-useful = Был ли этот разговор для Вас полезен?

# The operator sums up, when there was a real problem, and asks whether it is right.
# Variables:
#   $summary (String) - what was said and agreed, as a whole clause
closing-summary = Подведём итог: { $summary }. Правильно ли я Вас понимаю?

# The operator takes leave on a helpline; the last thing that the caller hears. It holds at any hour.
closing-wish = Пусть у Вас всё сложится хорошо. До свидания.

# The operator asks before thanking and taking leave, in a contact centre.
closing-check = Вы получили ответы на все вопросы?

# The operator thanks the caller before taking leave.
closing-thanks = Спасибо, что уделили мне время.

# The operator takes leave in a contact centre; the last thing that the caller hears. It holds at any hour.
closing-goodbye = Всего Вам доброго. До свидания.
