"""datetime.strptime(): a text read by a format."""

from datetime._calendar import from_ordinal, to_ordinal
from datetime._delta import timedelta
from datetime._zone import timezone

__name__ = "datetime"

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")

# Numbers: how many digits at most, and the values allowed.  One digit fewer will do, but for %Y.
_NUMBERS = {"d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12),
            "M": (2, 0, 59), "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "w": (1, 0, 6),
            "u": (1, 1, 7), "V": (2, 1, 53)}
_SHORTHANDS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _names(text, at, names):
    """The names that stand at a position, as (end, index)."""
    for index, name in enumerate(names):
        if text[at:at + len(name)].lower() == name:
            yield at + len(name), index


def _digits(text, at, count):
    end = at
    while end < min(at + count, len(text)) and text[end].isdecimal():
        end += 1
    return end


def _offsets(text, at):
    """An offset from UTC: Z, +0530, +05:30, +05:30:15.5."""
    if text[at:at + 1] in ("Z", "z"):
        yield at + 1, timedelta(0)
        return
    sign = text[at:at + 1]
    if sign not in ("+", "-") or not sign:
        return
    values, position, colon = [], at + 1, text[at + 3:at + 4] == ":"
    while len(values) < 3 and _digits(text, position, 2) == position + 2:
        values.append(int(text[position:position + 2]))
        position += 2
        if len(values) < 3 and colon and text[position:position + 1] == ":" \
                and _digits(text, position + 1, 2) == position + 3:
            position += 1
        elif colon:
            break
    if len(values) < 2 or values[1] > 59:
        return
    us = 0
    if len(values) == 3 and text[position:position + 1] == ".":
        end = _digits(text, position + 1, 6)
        us, position = int(text[position + 1:end].ljust(6, "0")), end
    offset = timedelta(hours=values[0], minutes=values[1],
                       seconds=values[2] if len(values) > 2 else 0, microseconds=us)
    yield position, -offset if sign == "-" else offset


def _candidates(letter, text, at):
    """What a directive can stand for at a position: (end, value), the best first."""
    if letter in _NUMBERS:
        count, low, high = _NUMBERS[letter]
        start = at + 1 if letter == "d" and text[at:at + 1] == " " else at
        if start > at:
            count = 1
        for end in range(_digits(text, start, count), start, -1):
            if low <= int(text[start:end]) <= high:
                yield end, int(text[start:end])
    elif letter in "Yy":
        count = 4 if letter == "Y" else 2
        if _digits(text, at, count) == at + count:
            year = int(text[at:at + count])
            if letter == "y":
                year += 2000 if year < 69 else 1900
            yield at + count, year
    elif letter == "f":
        for end in range(_digits(text, at, 6), at, -1):
            yield end, int(text[at:end].ljust(6, "0"))
    elif letter == "p":
        yield from _names(text, at, ("am", "pm"))
    elif letter in "aA":
        yield from _names(text, at, [name[:3] for name in _DAYS] if letter == "a" else _DAYS)
    elif letter in "bB":
        yield from _names(text, at, [name[:3] for name in _MONTHS] if letter == "b" else _MONTHS)
    elif letter == "Z":
        yield from _names(text, at, ("utc", "gmt"))
        yield at, None
    elif letter == "z":
        yield from _offsets(text, at)


_KNOWN = {*_NUMBERS, *"YyfpaAbBZz"}


def _pieces(format):
    """The format cut up: ("directive", letter), ("space", ""), ("text", letters)."""
    for letter, longer in _SHORTHANDS.items():
        format = format.replace("%%", "\0").replace("%" + letter, longer).replace("\0", "%%")
    at = 0
    while at < len(format):
        letter = format[at]
        if letter.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            yield "space", ""
            continue
        at += 1
        if letter != "%":
            yield "text", letter
            continue
        if at == len(format):
            raise ValueError(f"stray % in format {format!r}")
        letter, at = format[at], at + 1
        if letter == "%":
            yield "text", "%"
        elif letter not in _KNOWN:
            raise ValueError(f"{letter!r} is a bad directive in format {format!r}")
        else:
            yield "directive", letter


def _match(pieces, index, text, at, found):
    """Try to read the pieces from one on; the position behind, or None.  Where a directive can
    be read in several ways, the next is tried if the rest does not fit."""
    if index == len(pieces):
        return at
    kind, value = pieces[index]
    if kind == "space":
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        for stop in range(end, at, -1):
            behind = _match(pieces, index + 1, text, stop, found)
            if behind is not None:
                return behind
        return None
    if kind == "text":
        if text[at:at + 1].lower() != value.lower():
            return None
        return _match(pieces, index + 1, text, at + 1, found)
    for end, result in _candidates(value, text, at):
        behind = _match(pieces, index + 1, text, end, found)
        if behind is not None:
            found.setdefault(value, result)
            return behind
    return None


def parse(cls, text, format):
    """The datetime, an instance of `cls`."""
    for position, value in ((1, text), (2, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, "
                            f"not {type(value).__name__}")
    found, pieces = {}, list(_pieces(format))
    end = _match(pieces, 0, text, 0, found)
    if end is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end < len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    year = found.get("Y", found.get("y", 1900))
    month = found.get("m", found.get("B", found.get("b", 0)) + 1)  # names are counted from 0
    day = found.get("d", 1)
    if "j" in found and not {"m", "b", "B", "d"} & set(found):
        year, month, day = from_ordinal(to_ordinal(year, 1, 1) + found["j"] - 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    zone = None
    if "z" in found:
        zone = timezone(found["z"])
    return cls(year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0),
               zone)
