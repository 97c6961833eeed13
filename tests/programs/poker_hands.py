# Recognising hands.
from collections import Counter

RANKS = "23456789TJQKA"


def classify(hand):
    cards = hand.split()
    ranks = sorted((RANKS.index(card[0]) for card in cards), reverse=True)
    counts = sorted(Counter(ranks).values(), reverse=True)
    flush = len({card[1] for card in cards}) == 1
    straight = ranks == list(range(ranks[0], ranks[0] - 5, -1)) or ranks == [12, 3, 2, 1, 0]
    if straight and flush:
        return 8, "straight flush"
    for value, pattern, name in ((7, [4, 1], "four of a kind"), (6, [3, 2], "full house"), (3, [3, 1, 1], "three of a kind"), (2, [2, 2, 1], "two pairs"), (1, [2, 1, 1, 1], "a pair")):
        if counts == pattern:
            return value, name
    if flush:
        return 5, "flush"
    return (4, "straight") if straight else (0, "high card")


hands = ["TH JH QH KH AH", "9C 9D 9H 9S 2D", "3C 3D 3H 7S 7D", "2H 5H 9H JH KH", "AC 2D 3H 4S 5D", "8C 8D 8H 2S 7D", "4C 4D JH JS 7D", "4C 4D JH QS 7D", "2C 4D JH QS 7D"]
for hand in sorted(hands, key=lambda hand: classify(hand)[0]):
    print(hand, "-", classify(hand)[1])
# expect: 2C 4D JH QS 7D - high card
# expect: 4C 4D JH QS 7D - a pair
# expect: 4C 4D JH JS 7D - two pairs
# expect: 8C 8D 8H 2S 7D - three of a kind
# expect: AC 2D 3H 4S 5D - straight
# expect: 2H 5H 9H JH KH - flush
# expect: 3C 3D 3H 7S 7D - full house
# expect: 9C 9D 9H 9S 2D - four of a kind
# expect: TH JH QH KH AH - straight flush
