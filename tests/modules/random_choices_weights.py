# choices with weights and with cumulative weights draws the same.
import random

colours = ["red", "green", "blue"]
random.seed(3)
print(random.choices(colours, weights=[1, 2, 7], k=10))
# expect: ['green', 'blue', 'blue', 'blue', 'blue', 'red', 'red', 'blue', 'green', 'green']
random.seed(3)
print(random.choices(colours, cum_weights=[1, 3, 10], k=10))
# expect: ['green', 'blue', 'blue', 'blue', 'blue', 'red', 'red', 'blue', 'green', 'green']
print(random.choices(colours, k=4))  # expect: ['blue', 'green', 'blue', 'green']
for wrong in [{"weights": [1, 2]}, {"weights": [0, 0, 0]}, {"weights": [1], "cum_weights": [1]}]:
    try:
        random.choices(colours, **wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError The number of weights does not match the population
# expect: ValueError Total of weights must be greater than zero
# expect: TypeError Cannot specify both weights and cumulative weights
