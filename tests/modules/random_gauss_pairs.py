# gauss makes its values in pairs; seed forgets the second of a pair.
import random

random.seed(11)
first = [random.gauss(0, 1) for _ in range(3)]
print(first)  # expect: [-1.224072675713965, 0.3775881983015979, 0.9949996276709397]
random.seed(11)
print(random.gauss(0, 1) == first[0], random.gauss(10, 2))  # expect: True 10.755176396603195
random.seed(11)
print(random.normalvariate(0, 1), random.gauss())  # expect: -0.18557263512529387 0.9949996276709397
