# One star alone in a call, dicts of keywords, floats of short texts, products that just fit.
import math


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def two(a, b=2):
    return a, b


def rest(*args, **kwargs):
    return args, kwargs


class Pair(tuple):
    def __iter__(self):
        return iter(("from", "iter"))


class Old:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i * 10


def numbers():
    yield 1
    yield 2


async def coroutine(a, b):
    return a + b


args = (1, 2)
print(two(*args), two(*args[:1]), two(*[3, 4]), two(*"ab"), two(*numbers()), two(*{5: 6, 7: 8}), two(*Pair((1, 2))), two(*Old()))
print(rest(*args), rest(*()), rest(*range(3), **{"k": 1}), rest(*args) [0] is args, max(*args), dict(*[[(1, 2)]]), print(*args), complex)
print([two(*pair) for pair in ((1, 2), [3, 4], "xy")], (lambda *a: a)(*args), type(coroutine(*args).close()))
for f in (lambda: two(*5), lambda: two(*None), lambda: two(*(1, 2, 3)), lambda: two(*()), lambda: rest(*1, **{}), lambda: two(*args, **{"b": 1}), lambda: len(*5), lambda: two(**5), lambda: two(*[1 / 0])):
    attempt(f)

print(dict(a=1), dict(b=2, a=1), dict(self=1, cls=2, dict=3), dict(**{"x y": 1}), dict(**{}), dict([(1, 2)], a=3))
class Own(dict):
    def __init__(self, **kwargs):
        super().__init__(**kwargs, own=True)


print(Own(a=1), type(Own()).__name__)
attempt(lambda: dict(**{1: 2}))
attempt(lambda: dict(1, a=2))

for text in ("1.5", "-1.5", "+1.5", "1.", ".5", "-.5", "0", "-0", "-0.0", "007.50", "123456789012345", "1234567890123456", "0.123456789012345", "0.1234567890123456", "000000000000000.1", "12345.678901234", "1..2", ".", "-", "", "--1", "1.2.3", "1_0.5", " 1.5", "1.5 ", "1.5\n", "1e5", "1.5\0", "9.9", "0.1", "0.3", "2.675", "1234567.891", "٣.٥", "1,5", "0x1p3"):
    attempt(lambda: repr(float(text)))

print([math.factorial(n) for n in (0, 1, 8, 9, 19, 20, 21, 25)])
print(math.comb(10, 3), math.comb(60, 30), math.comb(66, 33), math.comb(100, 50), math.perm(20, 18), math.perm(20), math.perm(25, 20), math.perm(2**70, 2))
print(math.prod([2**30, 2**30]), math.prod([2**31, 2**30, 3]), math.prod([-(2**60), 2]), math.prod([1, 2, 3.0]), math.prod([True, 5]), math.prod([], start=7), math.prod([[1]], start=2))

from fractions import Fraction

for base, modulus in ((3, 7), (-3, 7), (10, 7), (2**60, 2**61 - 1), (2**61 - 2, 2**61 - 1), (1, 2), (0, 7), (6, 9), (3, 1), (3, -7), (3, 0), (5, 2**100), (2**100, 7), (True, 5), (4, 2**60)):
    attempt(lambda: pow(base, -1, modulus))
print(pow(3, -2, 7), pow(3, True, 7), [hash(Fraction(n, d)) == hash(n / d) for n, d in ((1, 2), (-3, 4), (5, 1), (7, 64))], hash(Fraction(1, 3)), hash(Fraction(-2, 7)), hash(Fraction(1, 2**61 - 1)))
