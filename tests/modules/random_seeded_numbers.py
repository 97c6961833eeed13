# The same seed gives CPython's numbers.
import random

random.seed(42)
print([round(random.random(), 6) for _ in range(5)])
# expect: [0.639427, 0.025011, 0.275029, 0.223211, 0.736471]
print([random.randint(1, 6) for _ in range(12)], random.randrange(10), random.randrange(5, 10), random.randrange(0, 100, 7))
# expect: [6, 6, 5, 1, 5, 4, 1, 1, 1, 2, 2, 5] 9 5 56
print(round(random.uniform(1, 10), 6), round(random.gauss(0, 1), 6), round(random.gauss(5, 2), 6), round(random.triangular(0, 10, 3), 6))
# expect: 2.789539 -0.738322 2.970675 2.571618
random.seed(42)
print(random.random(), random.getrandbits(8), random.getrandbits(64), random.getrandbits(100))
# expect: 0.6394267984578837 6 5073395517033431291 882565121070403957190206503824
for seed in (0, 1, 2**40, -5, 3.5, "text", b"bytes", True):
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 1000))
# expect: 0 0.8444218515250481 776
# expect: 1 0.13436424411240122 867
# expect: 1099511627776 0.1036394562812375 686
# expect: -5 0.6229016948897019 759
# expect: 3.5 0.3039190124834461 235
# expect: text 0.8711565613554825 863
# expect: b'bytes' 0.37075677971469856 686
# expect: True 0.13436424411240122 867
