# uniform takes its ends in either order.
import random

random.seed(4)
print(random.uniform(1, 2), random.uniform(2, 1), random.uniform(5, 5))
# expect: 1.2360480897374346 1.896833965769284 5.0
