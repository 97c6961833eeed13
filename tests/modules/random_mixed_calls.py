# Calls of different kinds use up the generator as CPython's do.
import random

random.seed(0)
print(random.random(), random.randint(1, 10), random.choice("xyz"), random.uniform(0, 1), random.sample(range(50), 3), random.gauss(0, 1), random.getrandbits(16), random.choices([1, 2], k=2), random.random())
# expect: 0.8444218515250481 7 x 0.25891675029296335 [32, 31, 25] 1.6391095109274887 63425 [1, 2] 0.9081128851953352
