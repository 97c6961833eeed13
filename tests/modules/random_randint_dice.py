# Seeded dice: randint gives CPython's throws.
import random

random.seed(2024)
print([random.randint(1, 6) for _ in range(20)])
# expect: [4, 2, 6, 5, 3, 2, 6, 4, 6, 3, 5, 2, 6, 6, 4, 3, 4, 5, 6, 5]
print(random.randint(5, 5), random.randint(-3, 3), random.randint(0, 10**30))
# expect: 5 -1 659989499111290626975687282788
