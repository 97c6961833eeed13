# Seeds of text, bytes, floats and big ints each give their own sequence.
import random

for seed in ["lesson", b"lesson", 1.5, 10**40, -7, 0, True]:
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 99))
# expect: 'lesson' 0.7547053533087401 68
# expect: b'lesson' 0.7547053533087401 68
# expect: 1.5 0.551763726942059 32
# expect: 10000000000000000000000000000000000000000 0.34753796566513817 97
# expect: -7 0.32383276483316237 19
# expect: 0 0.8444218515250481 97
# expect: True 0.13436424411240122 97
try:
    random.seed([1])
except TypeError as error:
    print(error)
# expect: The only supported seed types are:
# expect: None, int, float, str, bytes, and bytearray.
