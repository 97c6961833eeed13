"""The calendar: days counted from 1 January of year 1, weeks, and the texts of ISO 8601."""

from _datetime import complete

__name__ = "datetime"

MINYEAR, MAXYEAR = 1, 9999
MAX_ORDINAL = 3_652_059  # 31 December 9999

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)  # days before each month
_IN_400, _IN_100, _IN_4 = 146_097, 36_524, 1_461  # days in so many years


def completes(native):
    """A class statement below gives a native class what it lacks."""
    return lambda written: complete(native, written)


def is_leap(year):
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _DAYS[month]


def days_before_year(year):
    """How many days there were before 1 January."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def days_before_month(year, month):
    """How many days of the year there were before the month."""
    return _BEFORE[month] + (month > 2 and is_leap(year))


def to_ordinal(year, month, day):
    """The number of the day; 1 January of year 1 is 1."""
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(n):
    """The year, month and day of a number."""
    n -= 1
    cycles, n = divmod(n, _IN_400)
    centuries, n = divmod(n, _IN_100)
    fours, n = divmod(n, _IN_4)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31  # the last day of a leap year
    month = (n + 50) >> 5  # right, or one too large
    before = days_before_month(year, month)
    if before > n:
        month -= 1
        before -= days_in_month(year, month)
    return year, month, n - before + 1


# ---- Weeks ---------------------------------------------------------------------------------------

def first_monday(year):
    """The ordinal of the Monday that begins the first ISO week: that of 4 January."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def from_iso_week(year, week, day):
    """The ordinal of a day given by its ISO week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        # A year has a 53rd week if it begins on a Thursday, or on a Wednesday and is leap.
        begins = to_ordinal(year, 1, 1) % 7
        if week != 53 or not (begins == 4 or begins == 3 and is_leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return first_monday(year) + (week - 1) * 7 + day - 1


# ---- ISO 8601 ------------------------------------------------------------------------------------

def _digits(text):
    """The value of digits; ValueError for anything else."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def parse_date(text):
    """Year, month and day of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and the like."""
    if len(text) not in (7, 8, 10):
        raise ValueError
    year = _digits(text[:4])
    dash = text[4] == "-"
    at = 5 if dash else 4
    if text[at] == "W":
        week, at, day = _digits(text[at + 1:at + 3]), at + 3, 1
        if at < len(text):
            if (text[at] == "-") != dash:
                raise ValueError
            day = _digits(text[at + dash:])
        return from_ordinal(from_iso_week(year, week, day))
    month, at = _digits(text[at:at + 2]), at + 2
    if (text[at:at + 1] == "-") != dash:
        raise ValueError
    rest = text[at + dash:]
    if len(rest) != 2:
        raise ValueError
    return year, month, _digits(rest)


def _parse_clock(text):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.ffffff]]], or without colons."""
    if len(text) < 2:
        raise ValueError
    values = [0, 0, 0, 0]
    colon = text[2:3] == ":"
    at = 0
    for index in range(3):
        if len(text) - at < 2:
            raise ValueError
        values[index], at = _digits(text[at:at + 2]), at + 2
        if at == len(text):
            return values
        if index < 2:
            if colon:
                if text[at] != ":":
                    raise ValueError
                at += 1
            elif text[at] in ".,:":
                raise ValueError
    if text[at] not in ".,":
        raise ValueError
    fraction = text[at + 1:]
    _digits(fraction)
    values[3] = int(fraction[:6].ljust(6, "0"))  # what is more is cut off
    return values


def parse_time(text):
    """(hour, minute, second, microsecond) and the offset in microseconds, or None."""
    at = next((i for i, letter in enumerate(text) if letter in "+-Z"), None)
    if at is None:
        return _parse_clock(text), None
    clock, mark, zone = text[:at], text[at], text[at + 1:]
    if mark == "Z":
        if zone:
            raise ValueError
        return _parse_clock(clock), 0
    hours, minutes, seconds, us = _parse_clock(zone)
    offset = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + us
    return _parse_clock(clock), -offset if mark == "-" else offset


def date_length(text):
    """How many letters of a date and time belong to the date."""
    if len(text) == 7:
        return 7
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        if text[8:9] != "-":
            return 8
        # YYYY-Www-HH would be read so, but a digit behind the day tells them apart.
        return 8 if text[10:11].isdigit() else 10
    if text[4:5] != "W":
        return 8
    end = 7
    while end < len(text) and text[end].isdigit():
        end += 1
    return end if end < 9 else 8 if end % 2 else 7
