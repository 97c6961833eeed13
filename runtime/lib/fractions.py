"""Fractions: numbers that are exact where floats are not."""

import math
import operator
from numbers import Rational

__all__ = ["Fraction"]

# The modulus of the hash of numbers: equal numbers have equal hashes, whatever their type.
_MODULUS = (1 << 61) - 1


def _digits(text):
    """An int from digits, which single underscores may separate; None if it is something else."""
    if not text or not text[0].isdecimal() or not text.replace("_", "").isdecimal():
        return None
    return None if text.endswith("_") or "__" in text else int(text)


def _parse(text):
    """The two ints that a text like 3/4, -1.25 or 1e-3 stands for; None if it is no number."""
    text = text.strip()
    sign = -1 if text.startswith("-") else 1
    body = text[1:] if text[:1] in ("-", "+") else text
    above, slash, below = body.partition("/")
    if slash:
        above, below = _digits(above.rstrip()), _digits(below.lstrip())
        return None if above is None or below is None else (sign * above, below)
    body, e, exponent = body.replace("E", "e").partition("e")
    power = 0
    if e:
        power = _digits(exponent.lstrip("+-") if exponent[:1] in ("-", "+") else exponent)
        if power is None or exponent[1:2] in ("-", "+"):
            return None
        power = -power if exponent.startswith("-") else power
    whole, dot, decimals = body.partition(".")
    if not whole and not decimals:
        return None
    above = _digits(whole) if whole else 0
    behind = _digits(decimals) if decimals else 0
    if above is None or behind is None:
        return None
    places = len(decimals.replace("_", ""))
    above, power = above * 10 ** places + behind, power - places
    return (sign * above * 10 ** power, 1) if power >= 0 else (sign * above, 10 ** -power)


_new = object.__new__


def _whole(n):
    """The fraction that is an int."""
    self = _new(Fraction)
    self._numerator, self._denominator = n, 1
    return self


def _lowest(above, below):
    """The fraction of two ints, the second above 0."""
    divisor = math.gcd(above, below)
    self = _new(Fraction)
    self._numerator, self._denominator = above // divisor, below // divisor
    return self


class Fraction(Rational):
    """A fraction in lowest terms, its denominator above 0."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = _new(cls) if cls is Fraction else super().__new__(cls)
        if denominator is None:
            if type(numerator) is float:
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            above, below = cls._from_one(numerator)
            if below == 0:
                raise ZeroDivisionError(f"Fraction({above}, 0)")
        elif type(numerator) is int is type(denominator):
            above, below = numerator, denominator
        elif isinstance(numerator, (int, Rational)) and isinstance(denominator, (int, Rational)):
            above = numerator.numerator * denominator.denominator
            below = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        return self._set(above, below)

    @staticmethod
    def _from_one(value):
        if isinstance(value, (int, Rational)):
            return value.numerator, value.denominator
        if isinstance(value, float):
            return value.as_integer_ratio()
        if isinstance(value, str):
            pair = _parse(value)
            if pair is None:
                raise ValueError(f"Invalid literal for Fraction: {value!r}")
            return pair
        raise TypeError("argument should be a string or a Rational instance")

    def _set(self, above, below):
        divisor = math.gcd(above, below)
        if below < 0:
            divisor = -divisor
        self._numerator, self._denominator = above // divisor, below // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """Exactly the value of a float."""
        if isinstance(f, (int, float)):
            return cls(*f.as_integer_ratio())
        raise TypeError(f"{cls.__name__}.from_float() only takes floats, "
                        f"not {f!r} ({type(f).__name__})")

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        """Itself: it has no imaginary part."""
        return +self

    def as_integer_ratio(self):
        """The two ints."""
        return self._numerator, self._denominator

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not above the limit.

        The convergents of the continued fraction come nearer and nearer; between the last two
        that are allowed for, one more may be nearer still.
        """
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between, last = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        from _fraction_format import format_fraction
        return format_fraction(self, spec)

    # ---- Arithmetic: with ints and fractions exact, with floats as floats ------------------------

    def _forward(self, other, exact, float_operator):
        """self OP other."""
        kind = type(other)  # asking abstract base classes takes longer than the rest
        if kind is Fraction:
            return exact(self, other)
        if kind is int:
            return exact(self, _whole(other))
        if isinstance(other, Fraction):
            return exact(self, other)
        if isinstance(other, int):
            return exact(self, Fraction(other))
        if isinstance(other, float):
            return float_operator(float(self), other)
        return NotImplemented

    def _reverse(self, other, exact, float_operator):
        """other OP self."""
        if type(other) is int:
            return exact(_whole(other), self)
        if isinstance(other, (int, Rational)):
            return exact(Fraction(other), self)
        if isinstance(other, float):
            return float_operator(other, float(self))
        return NotImplemented

    def _plus(self, other):
        return _lowest(self._numerator * other._denominator
                       + other._numerator * self._denominator,
                       self._denominator * other._denominator)

    def _minus(self, other):
        return _lowest(self._numerator * other._denominator
                       - other._numerator * self._denominator,
                       self._denominator * other._denominator)

    def _times(self, other):
        return _lowest(self._numerator * other._numerator,
                       self._denominator * other._denominator)

    def _over(self, other):
        if not other._numerator:
            raise ZeroDivisionError("Fraction(1, 0)")
        return Fraction(self._numerator * other._denominator,
                        self._denominator * other._numerator)

    def _floor_over(self, other):
        return (self._numerator * other._denominator) // (self._denominator * other._numerator)

    def _modulo(self, other):
        below = self._denominator * other._denominator
        return Fraction(self._numerator * other._denominator
                        % (other._numerator * self._denominator), below)

    def _divmod(self, other):
        return self._floor_over(other), self._modulo(other)

    def __add__(self, other):
        return self._forward(other, Fraction._plus, operator.add)

    def __radd__(self, other):
        return self._reverse(other, Fraction._plus, operator.add)

    def __sub__(self, other):
        return self._forward(other, Fraction._minus, operator.sub)

    def __rsub__(self, other):
        return self._reverse(other, Fraction._minus, operator.sub)

    def __mul__(self, other):
        return self._forward(other, Fraction._times, operator.mul)

    def __rmul__(self, other):
        return self._reverse(other, Fraction._times, operator.mul)

    def __truediv__(self, other):
        return self._forward(other, Fraction._over, operator.truediv)

    def __rtruediv__(self, other):
        return self._reverse(other, Fraction._over, operator.truediv)

    def __floordiv__(self, other):
        return self._forward(other, Fraction._floor_over, operator.floordiv)

    def __rfloordiv__(self, other):
        return self._reverse(other, Fraction._floor_over, operator.floordiv)

    def __mod__(self, other):
        return self._forward(other, Fraction._modulo, operator.mod)

    def __rmod__(self, other):
        return self._reverse(other, Fraction._modulo, operator.mod)

    def __divmod__(self, other):
        return self._forward(other, Fraction._divmod, divmod)

    def __rdivmod__(self, other):
        return self._reverse(other, Fraction._divmod, divmod)

    def __pow__(self, other):
        if isinstance(other, (int, Rational)):
            if other.denominator != 1:
                return float(self) ** float(other)  # a root is rarely a fraction
            power = other.numerator
            if power >= 0:
                return Fraction(self._numerator ** power, self._denominator ** power)
            if not self._numerator:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
            return Fraction(self._denominator ** -power, self._numerator ** -power)
        if isinstance(other, float):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, (int, Rational)):
            return Fraction(other) ** self
        return other ** self._numerator if self._denominator == 1 else other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            # Halves go to the even neighbour.
            floor, rest = divmod(self._numerator, self._denominator)
            double = rest * 2
            if double == self._denominator:
                return floor + floor % 2
            return floor + 1 if double > self._denominator else floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        # As float and int do it: the value modulo a prime.
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            result = 314159  # the denominator is a multiple of the prime: hash(inf)
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if type(other) is Fraction:  # asking an abstract base class takes longer than the rest
            return (self._numerator == other._numerator
                    and self._denominator == other._denominator)
        if isinstance(other, (int, Rational)):
            return (self._numerator == other.numerator
                    and self._denominator == other.denominator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _compare(self, other, compare):
        if type(other) is Fraction:
            return compare(self._numerator * other._denominator,
                           self._denominator * other._numerator)
        if isinstance(other, (int, Rational)):
            return compare(self._numerator * other.denominator,
                           self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
