# A dice simulation, seeded.
import random
from collections import Counter

random.seed(2024)
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(1000))
for total in range(2, 13):
    print(f"{total:2} {rolls[total]:4} {'*' * (rolls[total] // 10)}")
# expect:  2   27 **
# expect:  3   62 ******
# expect:  4   93 *********
# expect:  5   99 *********
# expect:  6  134 *************
# expect:  7  174 *****************
# expect:  8  124 ************
# expect:  9  102 **********
# expect: 10   88 ********
# expect: 11   60 ******
# expect: 12   37 ***
walk = 0
for _ in range(1000):
    walk += random.choice((-1, 1))
print(walk, sum(random.random() < 0.5 for _ in range(1000)))  # expect: -48 518
