"""time: a time of day.  The rest of it is runtime/datetime_time.c."""

from _datetime import time as _native
from datetime._calendar import completes, parse_time
from datetime._date import _format
from datetime._delta import timedelta
from datetime._zone import UTC, _check_offset, timezone

__name__ = "datetime"


def _zone_of(offset):
    """The zone an ISO text names by its offset in microseconds."""
    if offset is None:
        return None
    return UTC if offset == 0 else timezone(timedelta._from_us(offset))


@completes(_native)
class time:
    """What few programs ask of times of day.

    `fold` is 1 for the second of two moments that have the same name, when clocks are put back.
    """

    min = _native(0, 0)
    max = _native(23, 59, 59, 999_999)
    resolution = timedelta(microseconds=1)

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

    def tzname(self):
        """The name of the zone."""
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        """How much of the offset is summer time."""
        if self.tzinfo is None:
            return None
        return _check_offset("dst", self.tzinfo.dst(None))

    def strftime(self, format):
        """The time in a format with %H, %M, %S …"""
        return _format(self, format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1,
                                      -1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
