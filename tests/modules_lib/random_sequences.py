# A seed gives the same numbers as CPython, from every function.
import random

for seed in (0, 1, 42, -42, 123456789012345678901234567890, 1.5, -2.25, "hello", "", "ünï", "x" * 300, b"abc", bytearray(b"x"), True):
    random.seed(seed)
    print(repr(seed)[:40], random.random(), random.getrandbits(70), random.randint(1, 10 ** 20))
for old in ("v1", b"v1", ""):
    random.seed(old, version=1)
    print(old, random.random())
random.seed(7)
for _ in range(3):
    print([random.randrange(10) for _ in range(5)], random.randrange(5, 50, 7), random.randrange(50, 5, -7), random.randint(-3, 3))
    print(random.choice("abcdef"), random.choices("abc", k=4), random.choices("abc", [1, 2, 3], k=4), random.choices("abc", cum_weights=[1, 2, 3], k=2))
    print(random.sample(range(100), 5), random.sample(range(10 ** 6), 8), random.sample("abcdefghij", 7), random.sample(["a", "b"], counts=[3, 4], k=5))
    print(random.uniform(1, 5), random.triangular(), random.triangular(1, 10, 3), random.triangular(2, 2))
    print(random.gauss(), random.gauss(1, 2), random.gauss(0, 5), random.normalvariate(), random.normalvariate(5, 0.1))
    print(random.lognormvariate(0, 1), random.expovariate(), random.expovariate(2.5), random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0))
    print(random.gammavariate(0.5, 2), random.gammavariate(1, 2), random.gammavariate(5, 2), random.betavariate(1, 2))
    print(random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(5), random.binomialvariate(10, 0.3))
    print(random.binomialvariate(100, 0.4), random.binomialvariate(1, 0.5), random.binomialvariate(1000, 0.9), random.binomialvariate(5, 0), random.binomialvariate(5, 1))
    items = list(range(10))
    random.shuffle(items)
    print(items)
state = random.getstate()
first = [random.random(), random.gauss(), random.randint(1, 6)]
random.setstate(state)
print(first == [random.random(), random.gauss(), random.randint(1, 6)], state[0], len(state[1]), state[2] is None)
a, b = random.Random(5), random.Random(5)
print(a.random() == b.random(), a.sample([1, 2, 3], 3), random.Random(3).random(), random.Random("seed").randint(1, 100))


class Half(random.Random):
    def random(self):
        return 0.5


print(Half().choice([1, 2, 3]), Half().randrange(10), Half().uniform(2, 4), Half(3).randint(1, 6))
print(0 <= random.SystemRandom().random() < 1, random.SystemRandom().randrange(5) in range(5), 0 <= random.random() < 1)
