"""tzinfo, the base class of time zones, and timezone: a fixed distance from UTC.  The rest of them
is runtime/datetime_zone.c."""

from _datetime import timezone as _native, tzinfo as _native_base
from datetime._calendar import completes
from datetime._delta import timedelta

__name__ = "datetime"


def _check_offset(name, offset):
    """What utcoffset() and dst() of a program's own zones return."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, "
                        f"not {type(offset).__name__!r}")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24).")
    return offset


def _format_offset(offset, separator=":"):
    """+05:30; with seconds and microseconds where there are any."""
    if offset is None:
        return ""
    us = offset._us()
    sign, us = ("-", -us) if us < 0 else ("+", us)
    seconds, us = divmod(us, 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or us:
        text += f"{separator}{seconds:02d}"
    return f"{text}.{us:06d}" if us else text


@completes(_native_base)
class tzinfo:
    """Base of time zones; subclasses define utcoffset(), dst() and tzname()."""

    def utcoffset(self, dt):
        """How far local time is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is summer time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt):
        """The name of the zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt):
        """Local time from UTC, of a datetime with this zone."""
        if not hasattr(dt, "utcoffset"):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, summer = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer


UTC = _native._make_utc(timedelta(0))


@completes(_native)
class timezone:
    """A zone at a fixed distance from UTC."""

    utc = UTC
    min = _native(-timedelta(hours=23, minutes=59))
    max = _native(timedelta(hours=23, minutes=59))

    @staticmethod
    def _utc():
        return UTC

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
