"""Constants of letters, $-templates, and the classes behind str.format()."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

_FIRST = frozenset("_" + ascii_letters)
_REST = frozenset("_" + ascii_letters + digits)


def capwords(s, sep=None):
    """Each word with a capital first letter and small ones behind it."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


# ---- Template ------------------------------------------------------------------------------------

_not_given = object()


class _Both:
    """A mapping and keywords seen as one mapping; the keywords come first."""

    def __init__(self, keywords, mapping):
        self.keywords, self.mapping = keywords, mapping

    def __getitem__(self, key):
        return self.keywords[key] if key in self.keywords else self.mapping[key]


class Template:
    """A text with $name or ${name} where values are to be put; $$ is a dollar sign."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Cut the template up: (text, None), (name as written, name), or (delimiter, None);
        (position, ...) for a delimiter that begins nothing."""
        text, mark = self.template, self.delimiter
        position = 0
        while True:
            found = text.find(mark, position)
            if found < 0:
                yield text[position:], None
                return
            yield text[position:found], None
            behind = found + len(mark)
            if text.startswith(mark, behind):
                yield mark, None
                position = behind + len(mark)
                continue
            braced = text.startswith("{", behind)
            start = behind + 1 if braced else behind
            end = start
            while end < len(text) and text[end] in (_REST if end > start else _FIRST):
                end += 1
            closed = not braced or text.startswith("}", end)
            if end == start or not closed:
                yield found, ...
                position = behind
                continue
            position = end + 1 if braced else end
            yield text[found:position], text[start:end]

    def _complain(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = position - len("".join(lines[:-1]))
            line = len(lines)
            if lines[-1].endswith("\n"):
                line, column = line + 1, 0
            column += 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    @staticmethod
    def _values(mapping, kws):
        if mapping is _not_given:
            return kws
        return _Both(kws, mapping) if kws else mapping

    def substitute(self, mapping=_not_given, /, **kws):
        """The text with all values put in; KeyError where one is missing."""
        values, result = self._values(mapping, kws), []
        for text, name in self._pieces():
            if name is ...:
                self._complain(text)
            result.append(text if name is None else str(values[name]))
        return "".join(result)

    def safe_substitute(self, mapping=_not_given, /, **kws):
        """The text with those values put in that are there."""
        values, result = self._values(mapping, kws), []
        for text, name in self._pieces():
            if name is ...:
                text = self.delimiter
            elif name is not None:
                try:
                    text = str(values[name])
                except KeyError:
                    pass
            result.append(text)
        return "".join(result)

    def is_valid(self):
        """Whether every delimiter begins a placeholder."""
        return all(name is not ... for _, name in self._pieces())

    def get_identifiers(self):
        """The names, each once, in order."""
        names = [name for _, name in self._pieces() if isinstance(name, str)]
        return list(dict.fromkeys(names))


# ---- Formatter -----------------------------------------------------------------------------------

def _parse(format_string):
    """Cut up a format string: (literal text, field name, format spec, conversion)."""
    text, size = format_string, len(format_string)
    literal, position = "", 0
    while position < size:
        letter = text[position]
        doubled = text[position + 1:position + 2] == letter
        if letter in "{}" and doubled:
            yield literal + letter, None, None, None
            literal, position = "", position + 2
        elif letter == "}":
            raise ValueError("Single '}' encountered in format string")
        elif letter == "{":
            if position + 1 >= size:
                raise ValueError("Single '{' encountered in format string")
            field, position = _field_at(text, position + 1)
            yield (literal, *_split_field(field))
            literal = ""
        else:
            literal += letter
            position += 1
    if literal:
        yield literal, None, None, None


def _field_at(text, start):
    """What stands between the braces, and the position behind them."""
    depth, bracket = 1, False
    for position in range(start, len(text)):
        letter = text[position]
        if letter == "[":
            bracket = True
        elif letter == "]":
            bracket = False
        elif letter == "{" and not bracket:
            depth += 1
        elif letter == "}" and not bracket:
            depth -= 1
            if not depth:
                return text[start:position], position + 1
    raise ValueError("expected '}' before end of string")


def _split_field(field):
    """name!conversion:spec, cut at the first mark outside of brackets."""
    bracket = False
    for position, letter in enumerate(field):
        if letter == "[":
            bracket = True
        elif letter == "]":
            bracket = False
        elif letter == ":" and not bracket:
            return field[:position], field[position + 1:], None
        elif letter == "!" and not bracket:
            rest = field[position + 1:]
            if not rest:
                raise ValueError("end of string while looking for conversion specifier")
            if len(rest) > 1 and rest[1] != ":":
                raise ValueError("expected ':' after conversion specifier")
            return field[:position], rest[2:], rest[0]
    return field, "", None


def _split_name(name):
    """a.b[c] as its first part and the steps: (True, attribute) or (False, key)."""
    for end, letter in enumerate(name):
        if letter in ".[":
            break
    else:
        end = len(name)
    first, rest, steps = name[:end], name[end:], []
    while rest:
        if rest[0] == ".":
            end = min([i for i in (rest.find(".", 1), rest.find("[", 1)) if i > 0] or [len(rest)])
            part, rest = rest[1:end], rest[end:]
            is_attribute = True
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, rest = rest[1:end], rest[end + 1:]
            is_attribute = False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError("Empty attribute in format string")
        steps.append((is_attribute, int(part) if not is_attribute and part.isdecimal() else part))
    return int(first) if first.isdecimal() else first, steps


class Formatter:
    """str.format() in parts that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with the values put in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """format() with the arguments in a tuple and a dict."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, number=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            result.append(literal)
            if name is None:
                continue
            first, _ = _split_name(name)
            if first == "":
                # Without a name or number, fields are numbered as they come.
                if number is False:
                    raise ValueError("cannot switch from manual field specification to "
                                     "automatic field numbering")
                name, number = str(number) + name, number + 1
            elif isinstance(first, int):
                if number:  # the message is that of the other case: CPython says it so
                    raise ValueError("cannot switch from manual field specification to "
                                     "automatic field numbering")
                number = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            result.append(self.format_field(value, spec))
        return "".join(result), number

    def get_value(self, key, args, kwargs):
        """The argument with this number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the keys that were used; a subclass may complain."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r and !a do."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """The parts of a format string: (literal text, field name, format spec, conversion)."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value that a field names, and the key of the argument it came from."""
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, part in steps:
            value = getattr(value, part) if is_attribute else value[part]
        return value, first
