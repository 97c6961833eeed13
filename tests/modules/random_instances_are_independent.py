# Two Random objects with the same seed go the same way, whatever the module does.
import random

one, two = random.Random(42), random.Random(42)
random.seed(1)
print([one.randint(1, 100) for _ in range(5)])  # expect: [82, 15, 4, 95, 36]
random.random()
print([two.randint(1, 100) for _ in range(5)])  # expect: [82, 15, 4, 95, 36]
print(one.random() == two.random(), one is two)  # expect: True False
