# Seeded random gives CPython's numbers: every method, many seeds, in one long mixed sequence.
import random

SEEDS = [0, 1, -1, 7, 12345, 2**31, 2**32, 2**64 + 1, 10**30, 1.5, -0.0, float("inf"), "a", "", "ünïcode",
         b"bytes", bytearray(b"more"), True, None]
MIXED = [
    lambda r: r.random(), lambda r: r.uniform(-5, 5), lambda r: r.uniform(3, 3), lambda r: r.randint(1, 6),
    lambda r: r.randint(-10**30, 10**30), lambda r: r.randrange(10), lambda r: r.randrange(5, 50, 7),
    lambda r: r.randrange(50, 5, -3), lambda r: r.choice("abcdef"), lambda r: r.choice(range(1000)),
    lambda r: r.choices([1, 2, 3], k=5), lambda r: r.choices("xyz", weights=[1, 5, 0.5], k=4),
    lambda r: r.choices("xyz", cum_weights=[1, 6, 7], k=3), lambda r: r.sample(range(100), 5),
    lambda r: r.sample("abcdefghij", 10), lambda r: r.sample(range(10**9), 3),
    lambda r: r.sample(["a", "b"], counts=[3, 4], k=5), lambda r: r.getrandbits(1), lambda r: r.getrandbits(33),
    lambda r: r.getrandbits(200), lambda r: r.randbytes(5), lambda r: r.gauss(0, 1), lambda r: r.gauss(10, 2.5),
    lambda r: r.normalvariate(1, 2), lambda r: r.lognormvariate(0, 0.5), lambda r: r.expovariate(1.5),
    lambda r: r.expovariate(), lambda r: r.triangular(), lambda r: r.triangular(1, 5, 2), lambda r: r.triangular(2, 2),
    lambda r: r.betavariate(2, 3), lambda r: r.betavariate(0.5, 0.5), lambda r: r.gammavariate(2.5, 1),
    lambda r: r.gammavariate(0.3, 2), lambda r: r.gammavariate(1, 3), lambda r: r.vonmisesvariate(1, 4),
    lambda r: r.vonmisesvariate(0, 1e-7), lambda r: r.paretovariate(3), lambda r: r.weibullvariate(1, 1.5),
    lambda r: r.binomialvariate(10, 0.3), lambda r: r.binomialvariate(1000, 0.7), lambda r: r.binomialvariate(5, 0),
    lambda r: r.binomialvariate(), lambda r: shuffled(r, 10), lambda r: shuffled(r, 1),
]


def shuffled(r, count):
    items = list(range(count))
    r.shuffle(items)
    return items


for seed in SEEDS[:-1]:
    r = random.Random(seed)
    print(repr(seed), [r.random() for _ in range(3)], r.getrandbits(64))
    for version in 1, 2:
        r.seed(seed, version=version)
        print("   ", version, r.random(), r.randrange(10**12))
r = random.Random(2024)
for turn in range(12):
    for act in MIXED:
        print(act(r), end=" ")
    print()
state = r.getstate()
print(state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
first = [r.random() for _ in range(700)]
r.setstate(state)
print(first == [r.random() for _ in range(700)], hash(tuple(round(x, 12) for x in first)) is not None, first[-1])
random.seed(99)
print(random.random(), random.choice([1, 2, 3]), random.sample(range(5), 2), random.gauss(0, 1))
state = random.getstate()
print(random.randint(1, 100), random.gauss(0, 1))
random.setstate(state)
print(random.randint(1, 100), random.gauss(0, 1))


class Low(random.Random):
    def random(self):
        return 0.25


low = Low(5)
print(low.randrange(100), low.choice("abcd"), low.uniform(0, 8), low.sample(range(8), 3), shuffled(low, 5))
total = 0
big = random.Random(1)
for _ in range(20000):
    total = (total * 31 + big.getrandbits(32)) % 1000003
print(total, big.random())
# exit: 1
