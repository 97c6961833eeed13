# choice, choices, shuffle and sample.
import random

random.seed(7)
colours = ["red", "green", "blue", "white", "black"]
print(random.choice(colours), random.choice("abc"), random.choice(range(100)), random.choice((1, 2)))
print(random.choices(colours, k=4), random.choices([1, 2, 3], weights=[10, 1, 1], k=6), random.choices("ab", cum_weights=[1, 5], k=5))
random.shuffle(colours)
print(colours, random.sample(colours, 3), random.sample(range(1000), 5), random.sample("abcdef", k=6), random.sample(range(10**9), 3))
deck = list(range(52))
random.Random(1).shuffle(deck)
print(deck[:10])
for action in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.choices([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample({1, 2}, 1), lambda: random.choices([1], weights=[1, 2])):
    try:
        print(action())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
