"""Abstract base classes of numbers, from the widest to the narrowest."""

from abc import ABCMeta

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """Anything that is a number: isinstance(x, Number)."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with a real and an imaginary part."""

    __slots__ = ()


class Real(Complex):
    """Numbers on a line."""

    __slots__ = ()


class Rational(Real):
    """Fractions of integers: numerator and denominator."""

    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integers."""

    __slots__ = ()


Real.register(float)
Integral.register(int)
