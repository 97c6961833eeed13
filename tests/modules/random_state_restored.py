# setstate takes a generator back to where getstate was called.
import random

generator = random.Random(13)
generator.random()
state = generator.getstate()
values = [generator.random() for _ in range(3)]
generator.setstate(state)
print(values == [generator.random() for _ in range(3)], state[0], len(state[1]))
# expect: True 3 625
