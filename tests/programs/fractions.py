# Rational numbers with all the operators.
from functools import total_ordering
from math import gcd


@total_ordering
class Fraction:
    def __init__(self, numerator, denominator=1):
        if denominator == 0:
            raise ZeroDivisionError("denominator is zero")
        sign = -1 if denominator < 0 else 1
        divisor = gcd(numerator, denominator)
        self.n, self.d = sign * numerator // divisor, abs(denominator) // divisor

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def _of(self, other):
        return other if isinstance(other, Fraction) else Fraction(other) if isinstance(other, int) else None

    def __add__(self, other):
        if (other := self._of(other)) is None:
            return NotImplemented
        return Fraction(self.n * other.d + other.n * self.d, self.d * other.d)

    __radd__ = __add__

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = self._of(other)
        return Fraction(self.n * other.n, self.d * other.d)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = self._of(other)
        return Fraction(self.n * other.d, self.d * other.n)

    def __eq__(self, other):
        other = self._of(other)
        return other is not None and (self.n, self.d) == (other.n, other.d)

    def __lt__(self, other):
        other = self._of(other)
        return self.n * other.d < other.n * self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d


half, third = Fraction(1, 2), Fraction(2, 6)
print(half + third, half - third, half * third, half / third, 1 - half, 2 * third, 1 + half, -half, Fraction(4, -8))
# expect: 5/6 1/6 1/6 3/2 1/2 2/3 3/2 -1/2 -1/2
print(half > third, half == Fraction(2, 4), half <= 1, sorted([half, third, Fraction(3, 4)]), float(third), {half: "h"}[Fraction(5, 10)], sum([half, third], Fraction(0)))
# expect: True True True [1/3, 1/2, 3/4] 0.3333333333333333 h 5/6
for bad in (lambda: half + "x", lambda: Fraction(1, 0), lambda: half / 0):
    try:
        bad()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: ZeroDivisionError denominator is zero
# expect: ZeroDivisionError denominator is zero
print(sum((Fraction(1, n) for n in range(1, 21)), Fraction(0)))  # expect: 55835135/15519504
