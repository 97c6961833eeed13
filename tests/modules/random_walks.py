# A seeded random walk, by choice and by sign of gauss.
import random

rng = random.Random("walk")
place, path = 0, []
for _ in range(15):
    place += rng.choice((-1, 1))
    path.append(place)
print(path)  # expect: [-1, -2, -1, -2, -3, -2, -3, -4, -5, -6, -5, -6, -5, -4, -5]
print(sum(1 if rng.gauss(0, 1) > 0 else -1 for _ in range(100)))  # expect: 6
