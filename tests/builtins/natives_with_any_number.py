# Functions that take any number of values: what is made of them, and that they end well.
import gc
import itertools
import math


class Odd:
    """Compares by collecting first: nothing that is still needed may go."""

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        gc.collect()
        return self.n < other.n

    def __gt__(self, other):
        gc.collect()
        return self.n > other.n

    def __repr__(self):
        return f"Odd({self.n})"

    def __str__(self):
        gc.collect()
        return f"odd {self.n}"

    def __index__(self):
        gc.collect()
        return self.n

    def __iter__(self):
        gc.collect()
        return iter(range(self.n))


class Bad:
    def __lt__(self, other):
        raise ValueError("lt")

    __gt__ = __lt__

    def __index__(self):
        raise ValueError("index")

    def __iter__(self):
        raise ValueError("iter")

    def __str__(self):
        raise ValueError("str")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(3):  # the first call learns
    attempt(lambda: max(Odd(1), Odd(3), Odd(2)))
    attempt(lambda: min(Odd(4), Odd(3), Odd(5), Odd(3)))
    attempt(lambda: (max(1, 2), max("a", "b"), max(1.5, 2), max([1], [2]), min(3, 2.5, 1 << 70)))
    attempt(lambda: max(1, 1.0, True))
    attempt(lambda: min(1.0, True, 1))
    attempt(lambda: max(*range(20)))
    attempt(lambda: max(Odd(1), Bad()))
    attempt(lambda: max(1, "a"))
    attempt(lambda: max(1))
    attempt(lambda: max())
    attempt(lambda: max((1, 2), (1, 3)))
    attempt(lambda: max("bb", "a", key=len))
    attempt(lambda: max(1, 2, default=3))
    attempt(lambda: (math.gcd(), math.gcd(4), math.gcd(Odd(4), Odd(6)), math.lcm(4, 6, 10)))
    attempt(lambda: math.gcd(*[2 ** 70] * 12))
    attempt(lambda: math.gcd(4, Bad()))
    attempt(lambda: math.gcd(4, 1.5))
    attempt(lambda: (math.hypot(), math.hypot(3), math.hypot(3, 4), math.hypot(1, 2, 2)))
    attempt(lambda: math.hypot(1, "a"))
    attempt(lambda: sorted({1, 2}.union(Odd(4), (7,), [9], {1}, "", (), (11,), [12], [13], [14])))
    attempt(lambda: {1, 2, 3}.intersection(Odd(3), (2, 1)))
    attempt(lambda: {1, 2, 3}.difference((1,), Odd(3)))
    attempt(lambda: {1}.union(Bad()))
    attempt(lambda: {1}.union(1))
    attempt(lambda: frozenset([1]).union([2], [3]))
    s = {1, 2, 3}
    attempt(lambda: (s.update((4,), Odd(7)), s))
    attempt(lambda: (s.difference_update((4,), Odd(2)), s))
    attempt(lambda: (s.intersection_update(Odd(9), (2, 3)), s))
    attempt(lambda: list(zip(Odd(2), "ab", [Odd(1), Odd(2)])))
    attempt(lambda: list(zip()))
    attempt(lambda: list(zip(*[range(2)] * 12)))
    attempt(lambda: list(zip(Odd(1), Bad())))
    attempt(lambda: list(zip([1], 2)))
    attempt(lambda: list(map(lambda *a: a, Odd(2), "ab", [Odd(1), Odd(2)])))
    attempt(lambda: list(map(str)))
    attempt(lambda: list(itertools.islice(Odd(9), Odd(1), Odd(8), Odd(3))))
    attempt(lambda: list(itertools.product(Odd(2), "ab")))
    attempt(lambda: list(itertools.zip_longest(Odd(2), "abc")))
    attempt(lambda: (slice(1), slice(Odd(1), 2), slice(1, 2, 3)))
    attempt(lambda: slice())
    print(Odd(1), Odd(2), [Odd(3)], 4, "five", 6.5, None, True, (), {})
    attempt(lambda: print("before", Bad()))
