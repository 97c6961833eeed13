# Fractions and statistics of ints, floats, fractions and their subclasses, by turns.
import math
import operator as op
import statistics as st
from fractions import Fraction as F


class G(F):
    pass


class I(int):
    pass


class Fl(float):
    pass


def t(f):
    try:
        r = f()
        print(repr(r), type(r).__name__, end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


values = [F(1, 3), F(-2, 4), F(0), 1, 0, True, 2.5, -0.0, I(4), Fl(1.5), G(2, 3), 10**30,
          F(10**30, 7), float("inf"), float("nan"), None]
for f in (op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, divmod):
    for a in values:
        for b in values:
            if isinstance(a, F) or isinstance(b, F):
                t(lambda: f(a, b))
        print()
for v in values + ["1/3", "x", 5e-324, 1e308]:
    t(lambda: F(v))
    t(lambda: G(v))
print()
t(lambda: F(1.5, 2))
data = [[], [1], [1, 2, 3], [0.5, 0.25], [1, 2.5], [F(1, 3), F(2, 3)], [F(1, 3), 1], [F(1, 3), 0.5],
        [True, False], [float("inf"), 1], [float("nan")], [float("inf"), float("-inf")],
        [1e300, 1e300, 1e-300], ["a"], [I(3), I(4)], [Fl(1.0), 2.0], [-1, -2, 0.1], [10**30, 1],
        [0.1] * 10, [G(1, 2), 1]]
for d in data:
    for f in (st.mean, st.pvariance, st.variance, st.stdev, st.pstdev, st.mode, st.multimode):
        t(lambda: f(d))
    t(lambda: st.pvariance(d, 1))
    print()
t(lambda: st.mode("abracadabra"))
t(lambda: st.multimode(iter("aabb")))
t(lambda: st.mode(5))
t(lambda: st.mode([[]]))
print()
numbers = [0, 1, -1, 2**64, -2**100, 3**70, 6**70, 2**59, 2**60, 2**61, 2**62, 2**63, 2**120]
for a in numbers:
    print(*(math.gcd(a, b) for b in numbers + [12, 7 * 2**130]))
    print(*(math.lcm(a, b) for b in numbers + [12, 7 * 2**130]))
