# Sorting needs only <.
class Card:
    order = "23456789TJQKA"

    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return self.order.index(self.text) < self.order.index(other.text)

    def __repr__(self):
        return self.text


cards = [Card(c) for c in "QA37TK"]
print(sorted(cards), min(cards), max(cards), sorted(cards, reverse=True))
# expect: [3, 7, T, Q, K, A] 3 A [A, K, Q, T, 7, 3]
cards.sort()
print(cards)  # expect: [3, 7, T, Q, K, A]


class Bad:
    def __lt__(self, other):
        raise ValueError("cannot compare")


for action in (lambda: sorted([Bad(), Bad()]), lambda: sorted([1, "a"]), lambda: min([object(), object()]), lambda: max(1, None)):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)
# expect: cannot compare
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'object' and 'object'
# expect: '>' not supported between instances of 'NoneType' and 'int'
