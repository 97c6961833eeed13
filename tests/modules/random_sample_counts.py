# sample without replacement, from ranges, and with counts=.
import random

random.seed(5)
print(random.sample(range(1000), 5), random.sample("abcdefgh", 8), random.sample([1, 2, 3], 0))
# expect: [637, 261, 759, 367, 814] ['a', 'g', 'd', 'b', 'h', 'f', 'c', 'e'] []
print(random.sample(["red", "blue"], counts=[4, 2], k=5))
# expect: ['red', 'red', 'blue', 'red', 'red']
for population, k in [([1, 2], 3), ([1, 2], -1)]:
    try:
        random.sample(population, k)
    except ValueError as error:
        print(error)
# expect: Sample larger than population or is negative
# expect: Sample larger than population or is negative
try:
    random.sample({1, 2}, 1)
except TypeError as error:
    print(error)  # expect: Population must be a sequence.  For dicts or sets, use sorted(d).
