"""datetime: a day and a time of day.  The rest of it is runtime/datetime_moment.c and
runtime/datetime_local.c."""

from time import localtime, struct_time, time as _clock

from _datetime import datetime as _native
from datetime._calendar import completes, date_length, parse_date, parse_time
from datetime._date import _DAY_NAMES, _MONTH_NAMES, _format
from datetime._delta import timedelta
from datetime._time import _zone_of
from datetime._zone import UTC, _check_offset, timezone, tzinfo

__name__ = "datetime"

_EPOCH_ORDINAL = 719_163  # 1 January 1970


def _seconds(moment):
    """Since 1970, by its own clock."""
    minutes = (moment.toordinal() - _EPOCH_ORDINAL) * 1440 + moment.hour * 60 + moment.minute
    return minutes * 60 + moment.second


@completes(_native)
class datetime:
    """What few programs ask of moments."""

    min = _native(1, 1, 1)
    max = _native(9999, 12, 31, 23, 59, 59, 999_999)
    resolution = timedelta(microseconds=1)

    # ---- Making ----------------------------------------------------------------------------------

    @classmethod
    def utcnow(cls):
        """The moment it is, in UTC but without saying so."""
        _warn_about_utc("utcnow", "datetime.datetime.now(datetime.UTC)")
        return cls.fromtimestamp(_clock(), UTC).replace(tzinfo=None)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment of a time.time(), in UTC but without saying so."""
        _warn_about_utc("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, "
                        "datetime.UTC)")
        return cls.fromtimestamp(timestamp, UTC).replace(tzinfo=None)

    @classmethod
    def _fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError
            end = date_length(date_string)
            parts = parse_date(date_string[:end])
            clock, offset = (0, 0, 0, 0), None
            if len(date_string) > end:
                clock, offset = parse_time(date_string[end + 1:])
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts, *clock, _zone_of(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment of a text in a format with %Y, %m, %d …"""
        from datetime._strptime import parse
        return parse(cls, date_string, format)

    # ---- Parts -----------------------------------------------------------------------------------

    def tzname(self):
        """The name of the zone."""
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        """How much of the offset is summer time."""
        if self.tzinfo is None:
            return None
        return _check_offset("dst", self.tzinfo.dst(self))

    def astimezone(self, tz=None):
        """The same moment in another zone; without one, the local zone."""
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                            f"not type {type(tz).__name__!r}")
        if self.tzinfo is tz and tz is not None:
            return self
        offset = self.utcoffset()
        if offset is None:
            # Taken for local time.
            seconds = _seconds(self)
            offset = timedelta(seconds=seconds - _native._local_to_utc(seconds, self.fold))
        utc = self - offset
        if tz is None:
            local = localtime(_seconds(utc))
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        return tz.fromutc(utc.replace(tzinfo=tz))

    # ---- Text ------------------------------------------------------------------------------------

    def ctime(self):
        """Thu Feb 29 12:30:00 2024"""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self.month]} {self.day:2d} "
                f"{self.hour:02d}:{self.minute:02d}:{self.second:02d} {self.year:04d}")

    def timetuple(self):
        """As a time.struct_time."""
        summer = self.dst()
        is_summer = -1 if summer is None else 1 if summer else 0
        return struct_time(self._fields(self.hour, self.minute, self.second, is_summer))

    def utctimetuple(self):
        """As a time.struct_time in UTC."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return struct_time(utc._fields(utc.hour, utc.minute, utc.second, 0))

    def strftime(self, format):
        """The moment in a format with %Y, %m, %d, %H, %M …"""
        return _format(self, format, self._fields(self.hour, self.minute, self.second))

    def __reduce__(self):
        return self.__class__, (self.year, self.month, self.day, self.hour, self.minute,
                                self.second, self.microsecond, self.tzinfo)


def _warn_about_utc(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a "
                  "future version. Use timezone-aware objects to represent datetimes in UTC: "
                  f"{instead}.", DeprecationWarning, 3)
