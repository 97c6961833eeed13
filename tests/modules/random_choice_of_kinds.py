# choice takes any sequence; an empty one is an IndexError.
import random

random.seed(1)
print(random.choice("abcdef"), random.choice([10, 20, 30]), random.choice(range(100)), random.choice((True,)))
# expect: b 30 97 True
try:
    random.choice([])
except IndexError as error:
    print(error)  # expect: Cannot choose from an empty sequence
