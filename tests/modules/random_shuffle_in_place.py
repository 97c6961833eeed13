# shuffle works in place, returns None, and gives CPython's permutation.
import random

cards = list(range(12))
random.seed(99)
print(random.shuffle(cards), cards)  # expect: None [4, 5, 7, 8, 0, 10, 1, 9, 2, 3, 11, 6]
random.shuffle(cards)
print(cards, sorted(cards) == list(range(12)))
# expect: [4, 7, 10, 1, 0, 8, 3, 9, 5, 6, 11, 2] True
empty = []
random.shuffle(empty)
print(empty)  # expect: []
