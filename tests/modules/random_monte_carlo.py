# Pi by throwing seeded darts.
import random

random.seed(314)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(5000))
print(inside, 4 * inside / 5000)  # expect: 3902 3.1216
