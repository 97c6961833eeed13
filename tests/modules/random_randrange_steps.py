# randrange with a stop, a start and steps of both signs.
import random

random.seed("steps")
print([random.randrange(10) for _ in range(8)])  # expect: [5, 0, 8, 5, 2, 5, 2, 2]
print([random.randrange(0, 100, 10) for _ in range(8)])  # expect: [40, 0, 70, 40, 10, 40, 30, 0]
print([random.randrange(10, 0, -3) for _ in range(8)])  # expect: [4, 4, 7, 10, 7, 10, 1, 10]
for arguments in [(0,), (3, 3), (1, 2, 0)]:
    try:
        random.randrange(*arguments)
    except ValueError as error:
        print(error)
# expect: empty range for randrange()
# expect: empty range in randrange(3, 3)
# expect: zero step for randrange()
try:
    random.randrange(1.5)
except TypeError as error:
    print(error)  # expect: 'float' object cannot be interpreted as an integer
