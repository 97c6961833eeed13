"""JSON text to values.  _json knows the plain ones; hooks, and what is wrong, are dealt with here.

_Scanner reads one value at a position and says where it ends: each method returns (value, end).
Where a text goes on is found with str.find(), and whole pieces are cut out at once; letters are
looked at one by one only around escapes and numbers.
"""

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]

_SPACE = " \t\n\r"
_DIGITS = "0123456789"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    """A text that is not JSON: .msg, and where: .pos, .lineno, .colno in .doc."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class _Scanner:
    """Reads the values in one text."""

    def __init__(self, text, decoder):
        self.text = text
        self.strict = decoder.strict
        self.object_hook = decoder.object_hook
        self.object_pairs_hook = decoder.object_pairs_hook
        self.parse_float = decoder.parse_float
        self.parse_int = decoder.parse_int
        self.parse_constant = decoder.parse_constant

    def fail(self, message, position):
        raise JSONDecodeError(message, self.text, position)

    def skip(self, position):
        """The first position from here on that is not white space."""
        text, size = self.text, len(self.text)
        while position < size and text[position] in _SPACE:
            position += 1
        return position

    def value(self, position):
        """Read any value; white space before it is not allowed for."""
        text = self.text
        first = text[position:position + 1]
        if first == '"':
            return self.string(position + 1)
        if first == "{":
            return self.object(position + 1)
        if first == "[":
            return self.array(position + 1)
        if first == "n" and text.startswith("null", position):
            return None, position + 4
        if first == "t" and text.startswith("true", position):
            return True, position + 4
        if first == "f" and text.startswith("false", position):
            return False, position + 5
        if first and first in "-0123456789":
            number = self.number(position)
            if number is not None:
                return number
        if first and first in "NI-":
            for name in _CONSTANTS:
                if text.startswith(name, position):
                    return self.parse_constant(name), position + len(name)
        self.fail("Expecting value", position)

    def string(self, start):
        """Read a string; `start` is behind its opening quote."""
        text = self.text
        end = text.find('"', start)
        if end < 0:
            self.check_letters(text[start:].split("\\", 1)[0], start)
            end = len(text)
        piece = text[start:end]
        if "\\" not in piece and end < len(text):
            if not piece.isprintable():
                self.check_letters(piece, start)
            return piece, end + 1
        return self.string_with_escapes(start)

    def check_letters(self, piece, start):
        """Control characters must be escaped."""
        if self.strict:
            for offset, letter in enumerate(piece):
                if letter < " ":
                    self.fail("Invalid control character at", start + offset)

    def string_with_escapes(self, start):
        text = self.text
        pieces, position = [], start
        while True:
            quote = text.find('"', position)
            slash = text.find("\\", position, quote if quote >= 0 else len(text))
            end = slash if slash >= 0 else quote if quote >= 0 else len(text)
            piece = text[position:end]
            self.check_letters(piece, position)
            pieces.append(piece)
            if slash < 0:
                if quote < 0:
                    self.fail("Unterminated string starting at", start - 1)
                return "".join(pieces), quote + 1
            letter = text[slash + 1:slash + 2]
            if not letter:
                self.fail("Unterminated string starting at", start - 1)
            if letter == "u":
                letter, position = self.unicode_escape(slash + 2)
            elif letter in _ESCAPES:
                letter, position = _ESCAPES[letter], slash + 2
            else:
                self.fail("Invalid \\escape", slash)
            pieces.append(letter)

    def unicode_escape(self, position):
        """Read the four digits behind \\u, and a second escape where the first needs one."""
        code = self.four_digits(position)
        position += 4
        if (0xD800 <= code <= 0xDBFF and self.text.startswith("\\u", position)
                and position + 6 < len(self.text)):
            low = self.four_digits(position + 2)
            if 0xDC00 <= low <= 0xDFFF:
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                position += 6
        return chr(code), position

    def four_digits(self, position):
        digits = self.text[position:position + 4]
        # The text must go on behind them: at its end, the escape is to blame and not the string.
        if position + 4 >= len(self.text) or digits.strip("0123456789abcdefABCDEF"):
            self.fail("Invalid \\uXXXX escape", position - 1)
        return int(digits, 16)

    def digits(self, position):
        """The position behind the digits that begin here."""
        text, size = self.text, len(self.text)
        while position < size and text[position] in _DIGITS:
            position += 1
        return position

    def number(self, start):
        """Read a number; None if there is only a minus sign."""
        text = self.text
        first = start + 1 if text[start] == "-" else start
        if text[first:first + 1] == "0":
            end = first + 1  # nothing may follow a leading zero
        else:
            end = self.digits(first)
            if end == first:
                return None
        is_float = False
        if text[end:end + 1] == ".":
            behind = self.digits(end + 1)
            if behind > end + 1:
                is_float, end = True, behind
        if text[end:end + 1] in ("e", "E"):
            exponent = end + 2 if text[end + 1:end + 2] in ("+", "-") else end + 1
            behind = self.digits(exponent)
            if behind > exponent:
                is_float, end = True, behind
        shown = text[start:end]
        return (self.parse_float(shown) if is_float else self.parse_int(shown)), end

    def array(self, position):
        """Read an array; `position` is behind its bracket."""
        text, items = self.text, []
        position = self.skip(position)
        if text[position:position + 1] == "]":
            return items, position + 1
        while True:
            item, position = self.value(position)
            items.append(item)
            position = self.skip(position)
            mark = text[position:position + 1]
            if mark == "]":
                return items, position + 1
            if mark != ",":
                self.fail("Expecting ',' delimiter", position)
            comma, position = position, self.skip(position + 1)
            if text[position:position + 1] == "]":
                self.fail("Illegal trailing comma before end of array", comma)

    def object(self, position):
        """Read an object; `position` is behind its brace."""
        text, pairs = self.text, []
        position = self.skip(position)
        if text[position:position + 1] == "}":
            return self.finish_object(pairs), position + 1
        while True:
            if text[position:position + 1] != '"':
                self.fail("Expecting property name enclosed in double quotes", position)
            key, position = self.string(position + 1)
            position = self.skip(position)
            if text[position:position + 1] != ":":
                self.fail("Expecting ':' delimiter", position)
            item, position = self.value(self.skip(position + 1))
            pairs.append((key, item))
            position = self.skip(position)
            mark = text[position:position + 1]
            if mark == "}":
                return self.finish_object(pairs), position + 1
            if mark != ",":
                self.fail("Expecting ',' delimiter", position)
            comma, position = position, self.skip(position + 1)
            if text[position:position + 1] == "}":
                self.fail("Illegal trailing comma before end of object", comma)

    def finish_object(self, pairs):
        """Make a dict of the pairs, or whatever the hooks make."""
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)


class JSONDecoder:
    """Turns JSON text into values; the hooks change what it makes of them."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict  # refuse control characters in strings

    def decode(self, s):
        """The value of a text that holds one value and nothing else."""
        if type(self) is JSONDecoder and self._is_plain():
            plain = _json.decode_plain(s)
            if plain is not None:
                return plain[0]
        scanner = _Scanner(s, self)
        value, end = self.raw_decode(s, scanner.skip(0))
        end = scanner.skip(end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def _is_plain(self):
        return (self.object_hook is None and self.object_pairs_hook is None and self.strict
                and self.parse_float is float and self.parse_int is int)

    def raw_decode(self, s, idx=0):
        """The value that begins at `idx`, and where it ends."""
        return _Scanner(s, self).value(idx)
