"""date: a day of the calendar.  The rest of it is runtime/datetime_date.c."""

from time import localtime, strftime, struct_time

from _datetime import date as _native
from datetime._calendar import completes, days_before_month, from_iso_week, parse_date
from datetime._delta import timedelta

__name__ = "datetime"

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                "Dec")

class IsoCalendarDate(tuple):
    """What isocalendar() returns: year, week, weekday."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return (f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})")


_OWN = ("%f", "%z", "%Z", "%:")  # time.strftime() does not know these, or not of this zone


def _format(moment, text, fields):
    """strftime: what time.strftime() does not know is put in before."""
    if not isinstance(text, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(text).__name__}")
    if not any(letter in text for letter in _OWN):
        return strftime(text, fields) if "%" in text else text
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
    return strftime(text, fields)


def _offset_text(moment, separator):
    from datetime._zone import _format_offset
    offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
    return _format_offset(offset, separator)


@completes(_native)
class date:
    """What few programs ask of days, and datetimes."""

    min = _native(1, 1, 1)
    max = _native(9999, 12, 31)
    resolution = timedelta(days=1)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of a time.time()."""
        return cls(*localtime(timestamp)[:3])

    @classmethod
    def _fromisoformat(cls, date_string):
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

    def isocalendar(self):
        """The ISO year, week and weekday."""
        return IsoCalendarDate(self._iso_week())

    def ctime(self):
        """Thu Feb 29 00:00:00 2024"""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self.month]} {self.day:2d} "
                f"00:00:00 {self.year:04d}")

    def _fields(self, hour=0, minute=0, second=0, is_summer=-1):
        """What a struct_time is made of."""
        day_of_year = days_before_month(self.year, self.month) + self.day
        return (self.year, self.month, self.day, hour, minute, second, self.weekday(),
                day_of_year, is_summer)

    def timetuple(self):
        """As a time.struct_time."""
        return struct_time(self._fields())

    def strftime(self, format):
        """The day in a format with %Y, %m, %d …"""
        return _format(self, format, self._fields())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def __reduce__(self):
        return self.__class__, (self.year, self.month, self.day)
