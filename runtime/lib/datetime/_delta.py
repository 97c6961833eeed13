"""timedelta: a length of time, to the microsecond.  The rest of it is runtime/datetime_delta.c."""

import math

from _datetime import timedelta as _native
from datetime._calendar import completes

__name__ = "datetime"

_SECOND = 1_000_000  # in microseconds
_DAY = 86_400 * _SECOND

# The arguments of timedelta in the order they are added up.
_UNITS = (("microseconds", 1), ("milliseconds", 1_000), ("seconds", _SECOND),
          ("minutes", 60 * _SECOND), ("hours", 3_600 * _SECOND), ("days", _DAY),
          ("weeks", 7 * _DAY))


def _divide(a, b):
    """a / b as the nearest int, halves to the even one."""
    if not b:
        raise ZeroDivisionError("integer division or modulo by zero")
    quotient, rest = divmod(a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or rest == b and quotient % 2:
        quotient += 1
    return quotient


def _microseconds(values):
    """The sum of the arguments of timedelta, as an int; only the last step rounds."""
    total, fraction = 0, 0.0
    for name, factor in _UNITS:
        value = values[name]
        if isinstance(value, int):
            total += value * factor
        elif isinstance(value, float):
            rest, whole = math.modf(value)
            total += int(whole) * factor
            rest, whole = math.modf(rest * factor)
            total += int(whole)
            fraction += rest
        else:
            raise TypeError(f"unsupported type for timedelta {name} component: "
                            f"{type(value).__name__}")
    whole = math.floor(fraction)
    rest = fraction - whole
    if rest > 0.5 or rest == 0.5 and (total + whole) % 2:
        whole += 1
    return total + whole


@completes(_native)
class timedelta:
    """Numbers that do not fit, and floats."""

    min = _native(-999_999_999)
    max = _native(999_999_999, 86_399, 999_999)
    resolution = _native(microseconds=1)

    @staticmethod
    def _sum(days, seconds, microseconds, milliseconds, minutes, hours, weeks):
        return _microseconds({
            "days": days, "seconds": seconds, "microseconds": microseconds,
            "milliseconds": milliseconds, "minutes": minutes, "hours": hours, "weeks": weeks})

    @staticmethod
    def _divided(us, number):
        return _native._from_us(_divide(us, number))

    @staticmethod
    def _times_float(us, number):
        above, below = number.as_integer_ratio()
        return _native._from_us(_divide(us * above, below))

    @staticmethod
    def _divided_by_float(us, number):
        above, below = number.as_integer_ratio()
        return _native._from_us(_divide(us * below, above))

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)
