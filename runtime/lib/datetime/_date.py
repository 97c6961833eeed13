"""date: a day of the calendar."""

from datetime._calendar import (MAX_ORDINAL, check_date, check_int, days_before_month,
                                first_monday, from_iso_week, from_ordinal, parse_date, to_ordinal)
from datetime._delta import timedelta

__name__ = "datetime"

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                "Dec")
_missing = object()


def _require(**given):
    """The complaint about arguments left out."""
    for position, (name, value) in enumerate(given.items(), 1):
        if value is _missing:
            raise TypeError(f"function missing required argument {name!r} (pos {position})")
        check_int(value)


class IsoCalendarDate(tuple):
    """What isocalendar() returns: year, week, weekday."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return (f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})")


def _struct_time(fields):
    from time import struct_time
    return struct_time(fields)


def _format(moment, text, fields):
    """strftime: what time.strftime() does not know is put in before."""
    if not isinstance(text, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(text).__name__}")
    result, at = [], 0
    while at < len(text):
        letter = text[at:at + 2]
        if letter[0] != "%" or len(letter) < 2:
            result.append(letter[0])
            at += 1
            continue
        at += 2
        if letter == "%f":
            letter = f"{getattr(moment, 'microsecond', 0):06d}"
        elif letter == "%z":
            letter = _offset_text(moment, "")
        elif letter == "%:" and text[at:at + 1] == "z":
            letter, at = _offset_text(moment, ":"), at + 1
        elif letter == "%Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            letter = "" if name is None else name.replace("%", "%%")
        result.append(letter)
    text = "".join(result)
    if "%" not in text:
        return text
    from time import strftime
    return strftime(text, fields)


def _offset_text(moment, separator):
    from datetime._zone import _format_offset
    offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
    return _format_offset(offset, separator)


class date:
    """A day: year, month and day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        if day is _missing:
            _require(year=year, month=month, day=day)
        return cls._make(*check_date(year, month, day))

    @classmethod
    def _make(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def today(cls):
        """The day it is."""
        from time import time
        return cls.fromtimestamp(time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of a time.time()."""
        from time import localtime
        return cls(*localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n, /):
        """The day of a number; 1 January of year 1 is 1."""
        n = check_int(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text like 2024-02-29."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = parse_date(date_string)
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO week."""
        return cls.fromordinal(from_iso_week(year, week, day))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def toordinal(self):
        """The number of the day; 1 January of year 1 is 1."""
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """0 for Monday to 6 for Sunday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday to 7 for Sunday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """The ISO year, week and weekday."""
        year, today = self._year, date.toordinal(self)
        monday = first_monday(year)
        if today < monday:
            year -= 1
            monday = first_monday(year)
        elif year < 9999 and today >= first_monday(year + 1):
            year += 1
            monday = first_monday(year)
        elif year == 9999 and today >= monday + 52 * 7:
            return IsoCalendarDate((10000, 1, (today - monday) % 7 + 1))
        week, day = divmod(today - monday, 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def isoformat(self):
        """2024-02-29"""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def _name(self, own):
        """How repr() names the class."""
        return f"datetime.{own.__name__}" if type(self) is own else type(self).__qualname__

    def __repr__(self):
        return f"{self._name(date)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """Thu Feb 29 00:00:00 2024"""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} "
                f"00:00:00 {self._year:04d}")

    def _fields(self, hour=0, minute=0, second=0, is_summer=-1):
        """What a struct_time is made of."""
        day_of_year = days_before_month(self._year, self._month) + self._day
        return (self._year, self._month, self._day, hour, minute, second, self.weekday(),
                day_of_year, is_summer)

    def timetuple(self):
        """As a time.struct_time."""
        return _struct_time(self._fields())

    def strftime(self, format):
        """The day in a format with %Y, %m, %d …"""
        return _format(self, format, self._fields())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, year=None, month=None, day=None):
        """The same day with some of its parts changed."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 0 < ordinal <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    def __add__(self, other):
        return self._shifted(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    # A datetime is a date too, but the two do not compare: a day is not a moment.

    def _key(self):
        return self._year, self._month, self._day

    def _is_comparable(self, other):
        return isinstance(other, date) and not hasattr(other, "hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._is_comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._is_comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._is_comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._is_comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._is_comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__class__, self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
