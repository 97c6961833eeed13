"""datetime: a day and a time of day."""

import math

from datetime._calendar import (MAX_ORDINAL, check_date, check_int, check_time, date_length,
                                from_ordinal, parse_date, parse_time, to_ordinal)
from datetime._date import (_DAY_NAMES, _MONTH_NAMES, _format, _missing, _require, _struct_time,
                            date)
from datetime._delta import _DAY, timedelta
from datetime._time import _clock_text, _keep, _zone_of, time
from datetime._zone import UTC, _check_offset, _check_zone, _format_offset, timezone

__name__ = "datetime"

_EPOCH_ORDINAL = 719_163  # 1 January 1970


def _local_seconds(seconds):
    """What a local clock shows at a moment, as seconds since 1970 in that clock's own count."""
    from time import localtime
    year, month, day, hour, minute, second = localtime(seconds)[:6]
    days = to_ordinal(year, month, day) - _EPOCH_ORDINAL
    return ((days * 24 + hour) * 60 + minute) * 60 + min(second, 59)


class datetime(date):
    """A moment by the calendar and the clock, perhaps with a time zone."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        if day is _missing:
            _require(year=year, month=month, day=day)
        parts = check_date(year, month, day)
        clock = check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = parts
        self._hour, self._minute, self._second, self._microsecond = clock
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def _from_us(cls, us, tzinfo=None, fold=0):
        """From the microseconds since the beginning of the calendar."""
        days, us = divmod(us, _DAY)
        if not 0 < days <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 1_000_000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*from_ordinal(days), hour, minute, second, us, tzinfo, fold=fold)

    def _us(self):
        """The microseconds since the beginning of the calendar, by its own clock."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        days = to_ordinal(self._year, self._month, self._day)
        return days * _DAY + seconds * 1_000_000 + self._microsecond

    # ---- Making ----------------------------------------------------------------------------------

    @classmethod
    def now(cls, tz=None):
        """The moment it is, by the local clock or in a zone."""
        from time import time as clock
        return cls.fromtimestamp(clock(), tz)

    @classmethod
    def today(cls):
        """The moment it is, by the local clock."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        """The moment it is, in UTC but without saying so."""
        from time import time as clock
        _warn_about_utc("utcnow", "datetime.datetime.now(datetime.UTC)")
        return cls._from_timestamp(clock(), UTC).replace(tzinfo=None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a time.time(), by the local clock or in a zone."""
        _check_zone(tz)
        return cls._from_timestamp(timestamp, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment of a time.time(), in UTC but without saying so."""
        _warn_about_utc("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, "
                        "datetime.UTC)")
        return cls._from_timestamp(timestamp, UTC).replace(tzinfo=None)

    @classmethod
    def _from_timestamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            fraction, seconds = math.modf(timestamp)
            us = round(fraction * 1e6)
            seconds = int(seconds) + us // 1_000_000
            us %= 1_000_000
        else:
            seconds, us = check_int(timestamp), 0
        if abs(seconds) >= 1 << 63:
            raise OverflowError("timestamp out of range for platform time_t")
        if tz is not None:
            days, rest = divmod(seconds, 86_400)
            if not 0 < days + _EPOCH_ORDINAL <= MAX_ORDINAL:
                raise ValueError(f"year {1970 + days * 400 // 146_097} is out of range")
            base = (days + _EPOCH_ORDINAL) * _DAY + rest * 1_000_000 + us
            return tz.fromutc(cls._from_us(base, tz))
        local = _local_seconds(seconds)
        # Was the clock put back within the last day, to what it shows now?
        fold = 0
        if seconds >= 86_400:
            before = _local_seconds(seconds - 86_400)
            change = (local - seconds) - (before - (seconds - 86_400))
            if change < 0 and _local_seconds(seconds + change) == local:
                fold = 1
        return cls._from_us(_EPOCH_ORDINAL * _DAY + local * 1_000_000 + us, None, fold)

    @classmethod
    def combine(cls, date, time, tzinfo=_keep):
        """The moment of a day and a time of day."""
        for position, value, kind in ((1, date, _date), (2, time, _time)):
            if not isinstance(value, kind):
                raise TypeError(f"combine() argument {position} must be "
                                f"datetime.{kind.__name__}, not {type(value).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is _keep else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment of a text like 2024-02-29T12:30:00+01:00."""
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

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return _time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day."""
        return self.time().replace(tzinfo=self._tzinfo)

    def utcoffset(self):
        """How far it is ahead of UTC, if that is known."""
        if self._tzinfo is None:
            return None
        return _check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """How much of the offset is summer time."""
        if self._tzinfo is None:
            return None
        return _check_offset("dst", self._tzinfo.dst(self))

    def timestamp(self):
        """As time.time() counts; without a zone, it is taken for local time."""
        epoch = _EPOCH_ORDINAL * _DAY
        if self._tzinfo is not None:
            return (self._us() - self.utcoffset()._us - epoch) / 10 ** 6
        seconds = (self._us() - epoch) // 1_000_000
        return self._local_to_utc(seconds) + self._microsecond / 1e6

    def _local_to_utc(self, local):
        """The moment at which the local clock shows `local`; fold chooses between two."""
        # The offset of a moment near by is right unless the clock was changed in between.
        first = local - (_local_seconds(local) - local)
        if _local_seconds(first) == local:
            near = first + (86_400 if self._fold else -86_400)
            offset = _local_seconds(near) - near
            second = local - offset
            if second == first or _local_seconds(second) != local:
                return first
        else:
            second = local - (_local_seconds(first) - first)
            if _local_seconds(second) == local:
                return second
            # The clock never showed this: it was put forward over it.
            return (min if self._fold else max)(first, second)
        return (max if self._fold else min)(first, second)

    def astimezone(self, tz=None):
        """The same moment in another zone; without one, the local zone."""
        _check_zone(tz)
        if self._tzinfo is tz and tz is not None:
            return self
        offset = self.utcoffset()
        if offset is None:
            # Taken for local time.
            seconds = (self._us() - _EPOCH_ORDINAL * _DAY) // 1_000_000
            offset = timedelta(seconds=seconds - self._local_to_utc(seconds))
        utc = self - offset
        if tz is None:
            from time import localtime
            local = localtime((utc._us() - _EPOCH_ORDINAL * _DAY) // 1_000_000)
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        return tz.fromutc(utc.replace(tzinfo=tz))

    # ---- Text ------------------------------------------------------------------------------------

    def isoformat(self, sep="T", timespec="auto"):
        """2024-02-29T12:30:00+01:00"""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, "
                            f"not {type(sep).__name__}")
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + clock + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._microsecond:
            parts += [self._second, self._microsecond]
        elif self._second:
            parts.append(self._second)
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{self._name(datetime)}({text})"

    def ctime(self):
        """Thu Feb 29 12:30:00 2024"""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def timetuple(self):
        """As a time.struct_time."""
        summer = self.dst()
        is_summer = -1 if summer is None else 1 if summer else 0
        return _struct_time(self._fields(self._hour, self._minute, self._second, is_summer))

    def utctimetuple(self):
        """As a time.struct_time in UTC."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return _struct_time(utc._fields(utc._hour, utc._minute, utc._second, 0))

    def strftime(self, format):
        """The moment in a format with %Y, %m, %d, %H, %M …"""
        return _format(self, format, self._fields(self._hour, self._minute, self._second))

    # ---- Changing and comparing ------------------------------------------------------------------

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=_keep, *, fold=None):
        """The same moment with some of its parts changed."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _keep else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_us(self._us() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self._keys(other, "subtract")
        return timedelta._make(mine - others)

    def _keys(self, other, action="compare"):
        """Both as numbers: in UTC, unless they have the same zone or none."""
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine is None and others is None:
            return self._us(), other._us()
        if mine is None or others is None:
            raise TypeError(f"can't {action} offset-naive and offset-aware datetimes")
        return self._us() - mine._us, other._us() - others._us

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        mine, others = self._keys(other)
        return mine == others

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self._keys(other)
        return mine < others

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self._keys(other)
        return mine <= others

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self._keys(other)
        return mine > others

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self._keys(other)
        return mine >= others

    def __hash__(self):
        # The fold must not count: equal moments have equal hashes.
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._us() if offset is None else self._us() - offset._us)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute,
                                self._second, self._microsecond, self._tzinfo)


# Within the class, `date` and `time` are its methods.
_date, _time = date, time


def _warn_about_utc(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a "
                  "future version. Use timezone-aware objects to represent datetimes in UTC: "
                  f"{instead}.", DeprecationWarning, 3)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999_999)
datetime.resolution = timedelta(microseconds=1)
