"""format() of fractions: decimals worked out exactly, without a float in between."""


def _read(spec):
    """The parts of a format spec, or None if it is not one."""
    fill, align, sign, rest = " ", "", "-", spec
    if len(rest) > 1 and rest[1] in "<>=^":
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in tuple("<>=^"):
        align, rest = rest[0], rest[1:]
    if rest[:1] in ("-", "+", " "):
        sign, rest = rest[0], rest[1:]
    no_negative_zero = rest[:1] == "z"
    rest = rest[1:] if no_negative_zero else rest
    alternate = rest[:1] == "#"
    rest = rest[1:] if alternate else rest
    zero_pad = rest[:1] == "0" and rest[1:2].isdecimal()
    rest = rest[1:] if zero_pad else rest
    width, rest = _number(rest)
    separator = rest[0] if rest[:1] in (",", "_") else ""
    rest = rest[1:] if separator else rest
    precision = None
    if rest[:1] == ".":
        precision, rest = _number(rest[1:])
        if precision is None:
            return None
    if rest not in ("", "e", "E", "f", "F", "g", "G", "%"):
        return None
    return (fill, align, sign, no_negative_zero, alternate, zero_pad, width or 0, separator,
            precision, rest)


def _number(text):
    rest = text.lstrip("0123456789")
    digits = text[:len(text) - len(rest)]
    return (int(digits) if digits else None), rest


def _rounded(n, d, exponent):
    """n/d in units of 10**exponent, rounded to even: (is it negative, the number)."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    quotient, rest = divmod(abs(n), d)
    if rest * 2 > d or rest * 2 == d and quotient % 2:
        quotient += 1
    return n < 0, quotient


def _significant(n, d, figures):
    """n/d with so many figures: (is it negative, the figures as an int, the exponent)."""
    if not n:
        return False, 0, 1 - figures
    # The number of digits in front of the point, perhaps one too small.
    top, bottom = str(abs(n)), str(d)
    magnitude = len(top) - len(bottom) + (bottom <= top)
    exponent = magnitude - figures
    negative, number = _rounded(n, d, exponent)
    if len(str(number)) == figures + 1:
        number //= 10
        exponent += 1
    return negative, number, exponent


def _group(digits, separator, at_least):
    """Digits in groups of three, zeros in front of them up to a width."""
    if not separator:
        return digits.zfill(at_least)
    # Zeros count with their separators, and none begins the text.
    digits = digits.zfill(3 * (at_least // 4) + (at_least % 4 or 1))
    first = 1 + (len(digits) - 1) % 3
    groups = [digits[:first]] + [digits[i:i + 3] for i in range(first, len(digits), 3)]
    return separator.join(groups)


def format_fraction(fraction, spec):
    """What Fraction.__format__ returns."""
    parts = _read(spec)
    if parts is None or parts[5] and parts[1]:
        raise ValueError(f"Invalid format specifier {spec!r} for object of type "
                         f"{type(fraction).__name__!r}")
    fill, align, sign, no_negative_zero, alternate, zero_pad, width, separator, precision, kind = \
        parts
    if not kind:
        return _format_plain(fraction, spec, parts)
    precision = 6 if precision is None else precision
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, number = _rounded(*fraction.as_integer_ratio(), exponent)
        scientific, point, point_at = False, precision, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, number, exponent = _significant(*fraction.as_integer_ratio(), figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point_at = figures - 1 if scientific else -exponent
    suffix = "%" if kind == "%" else ""
    if scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point_at:+03d}"
    digits = f"{number:0{point_at + 1}d}"
    whole, decimals = digits[:len(digits) - point_at], digits[len(digits) - point_at:]
    if kind in "gG" and not alternate:
        decimals = decimals.rstrip("0")
    dot = "." if decimals or alternate else ""
    if negative and not (no_negative_zero and not number):
        front = "-"
    else:
        front = "" if sign == "-" else sign
    tail = dot + decimals + suffix
    pad = width - len(front) - len(tail) if zero_pad else 0
    body = _group(whole, separator, max(pad, 1) if zero_pad else 1) + tail
    return _aligned(front, body, fill, align or ">", width)


def _format_plain(fraction, spec, parts):
    """Without a letter at the end: the fraction itself, 22/7."""
    fill, align, sign, no_negative_zero, alternate, zero_pad, width, separator, precision, _ = parts
    if no_negative_zero or zero_pad or precision is not None:
        raise ValueError(f"Invalid format specifier {spec!r} for object of type "
                         f"{type(fraction).__name__!r}")
    n, d = fraction.as_integer_ratio()
    front = "-" if n < 0 else "" if sign == "-" else sign
    body = f"{abs(n):{separator}}"
    if d > 1 or alternate:
        body += f"/{d:{separator}}"
    return _aligned(front, body, fill, align or ">", width)


def _aligned(front, body, fill, align, width):
    padding = fill * (width - len(front) - len(body))
    if align == "<":
        return front + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + front + body + padding[half:]
    return front + padding + body if align == "=" else padding + front + body
