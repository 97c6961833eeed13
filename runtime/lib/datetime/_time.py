"""time: a time of day."""

from datetime._calendar import check_time, parse_time
from datetime._date import _format
from datetime._delta import timedelta
from datetime._zone import UTC, _check_offset, _check_zone, _format_offset, timezone

__name__ = "datetime"

_keep = object()  # replace() leaves this part as it is


def _clock_text(hour, minute, second, us, timespec):
    """HH:MM:SS.ffffff, as much of it as is asked for."""
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{us // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{us:06d}"
    raise ValueError("Unknown timespec value")


def _zone_of(offset):
    """The zone an ISO text names by its offset in microseconds."""
    if offset is None:
        return None
    return UTC if offset == 0 else timezone(timedelta._make(offset))


class time:
    """A time of day, perhaps with a time zone.

    `fold` is 1 for the second of two moments that have the same name, when clocks are put back.
    """

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        values = check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = values
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of a text like 12:30:00+01:00."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            values, offset = parse_time(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*values, _zone_of(offset))

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        """How far it is ahead of UTC, if that is known."""
        if self._tzinfo is None:
            return None
        return _check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """How much of the offset is summer time."""
        if self._tzinfo is None:
            return None
        return _check_offset("dst", self._tzinfo.dst(None))

    def isoformat(self, timespec="auto"):
        """12:30:00+01:00"""
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _format_offset(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._microsecond:
            parts += [self._second, self._microsecond]
        elif self._second:
            parts.append(self._second)
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        name = "datetime.time" if type(self) is time else type(self).__qualname__
        return f"{name}({text})"

    def strftime(self, format):
        """The time in a format with %H, %M, %S …"""
        return _format(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1,
                                      -1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_keep, *,
                fold=None):
        """The same time with some of its parts changed."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _keep else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _key(self):
        """Microseconds since midnight, in UTC where the offset is known."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        us = seconds * 1_000_000 + self._microsecond
        offset = self.utcoffset()
        return us if offset is None else us - offset._us

    def _keys(self, other):
        """The keys of both; an exception where only one has a zone."""
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key(), other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other)
        return mine < others

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other)
        return mine <= others

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other)
        return mine > others

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self._keys(other)
        return mine >= others

    def __hash__(self):
        return hash(self._key())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


time.min = time(0, 0)
time.max = time(23, 59, 59, 999_999)
time.resolution = timedelta(microseconds=1)
