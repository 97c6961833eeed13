# A subclass that gives its own random() decides the derived methods.
import random


class Fixed(random.Random):
    def random(self):
        return 0.5


print(Fixed().uniform(0, 10), Fixed().choices("abc", k=3), Fixed().triangular(0, 1))
# expect: 5.0 ['b', 'b', 'b'] 0.5
