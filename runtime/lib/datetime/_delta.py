"""timedelta: a length of time, to the microsecond."""

import math

__name__ = "datetime"

_SECOND = 1_000_000  # in microseconds
_DAY = 86_400 * _SECOND
_MAX_DAYS = 999_999_999

# The arguments of timedelta in the order they are added up.
_UNITS = (("microseconds", 1), ("milliseconds", 1_000), ("seconds", _SECOND),
          ("minutes", 60 * _SECOND), ("hours", 3_600 * _SECOND), ("days", _DAY),
          ("weeks", 7 * _DAY))


def _divide(a, b):
    """a / b as the nearest int, halves to the even one."""
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


class timedelta:
    """A length of time.  Kept as days, seconds (below a day) and microseconds (below a second);
    only the days may be negative."""

    __slots__ = ("_us", "_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        return cls._make(_microseconds({
            "days": days, "seconds": seconds, "microseconds": microseconds,
            "milliseconds": milliseconds, "minutes": minutes, "hours": hours, "weeks": weeks}))

    @classmethod
    def _make(cls, us):
        """From microseconds alone."""
        days, rest = divmod(us, _DAY)
        if not -_MAX_DAYS <= days <= _MAX_DAYS:
            if abs(days) >= 1 << 31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= {_MAX_DAYS}")
        self = object.__new__(cls)
        self._us, self._days = us, days
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        """The whole length in seconds."""
        return self._us / 10 ** 6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds),
            ("microseconds", self._microseconds)) if value]
        name = "datetime.timedelta" if type(self) is timedelta else type(self).__qualname__
        return f"{name}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us)

    def __pos__(self):
        return timedelta._make(self._us)

    def __abs__(self):
        return timedelta._make(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._us * other)
        if isinstance(other, float):
            above, below = other.as_integer_ratio()
            return timedelta._make(_divide(self._us * above, below))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // _not_zero(other._us)
        if isinstance(other, int):
            return timedelta._make(self._us // _not_zero(other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / _not_zero(other._us, "division by zero")
        if isinstance(other, int):
            return timedelta._make(_divide(self._us, _not_zero(other)))
        if isinstance(other, float):
            above, below = other.as_integer_ratio()
            return timedelta._make(_divide(self._us * below, _not_zero(above)))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us % _not_zero(other._us))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us, _not_zero(other._us))
            return quotient, timedelta._make(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _not_zero(value, message="integer division or modulo by zero"):
    if not value:
        raise ZeroDivisionError(message)
    return value


timedelta.min = timedelta(-_MAX_DAYS)
timedelta.max = timedelta(_MAX_DAYS, 86_399, 999_999)
timedelta.resolution = timedelta(microseconds=1)
