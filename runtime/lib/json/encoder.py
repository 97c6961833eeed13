"""Values to JSON text.  _json knows the plain ones; what it does not is written here."""

import _json

_INFINITY = float("inf")

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f",
          "\b": "\\b"}
# What must be escaped in any case, as str.translate() takes it.
_TABLE = {code: f"\\u{code:04x}" for code in range(32)}
_TABLE.update({ord(letter): escape for letter, escape in _SHORT.items()})


def encode_basestring(s):
    """A string with its quotes; only what must be escaped is."""
    if s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return f'"{s.translate(_TABLE)}"'


def encode_basestring_ascii(s):
    """A string with its quotes; what is not ASCII is escaped too."""
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return '"' + "".join([letter if " " <= letter <= "~" and letter not in '"\\'
                          else _escape(letter) for letter in s]) + '"'


def _escape(letter):
    if letter in _SHORT:
        return _SHORT[letter]
    code = ord(letter)
    if code < 0x10000:
        return f"\\u{code:04x}"
    # Two escapes, as in UTF-16.
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def _indent(indent):
    """What stands before an item for each container around it, or None."""
    return " " * indent if isinstance(indent, int) else indent


class JSONEncoder:
    """Turns values into JSON text; default() says what to do with those it does not know."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","  # a new line follows, no space is wanted
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in the place of `o`."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of a value."""
        if type(self) is JSONEncoder:
            text = _json.encode_plain(o, self.ensure_ascii, self.item_separator,
                                      self.key_separator, _indent(self.indent), self.sort_keys)
            if text is not None:
                return text
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text in pieces, which need not be put together to be written."""
        return iter(self._pieces(o))

    def _pieces(self, o):
        writer = _Writer(self)
        writer.value(o, 0)
        return writer.pieces


class _Writer:
    """Collects the pieces of one text."""

    def __init__(self, encoder):
        self.pieces = []
        self.string = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.skipkeys, self.sort_keys = encoder.skipkeys, encoder.sort_keys
        self.allow_nan, self.default = encoder.allow_nan, encoder.default
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator
        indent = encoder.indent
        self.indent = _indent(indent)
        # The ids of the containers we are in.
        self.open = set() if encoder.check_circular else None

    def float(self, o):
        """The text of a float; nan and the infinities are not JSON, but usual."""
        if o != o:
            text = "NaN"
        elif o == _INFINITY:
            text = "Infinity"
        elif o == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return text

    def simple(self, o):
        """The text of anything but a container, or None."""
        if isinstance(o, str):
            return self.string(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)  # an IntEnum has a repr of its own
        if isinstance(o, float):
            return self.float(o)
        return None

    def value(self, o, depth):
        text = self.simple(o)
        if text is not None:
            self.pieces.append(text)
        elif isinstance(o, (list, tuple)):
            self.array(o, depth)
        elif isinstance(o, dict):
            self.object(o, depth)
        else:
            self.enter(o)
            self.value(self.default(o), depth)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open.add(id(o))

    def leave(self, o):
        if self.open is not None:
            self.open.discard(id(o))

    def breaks(self, depth):
        """What stands before the first item, between items, and behind the last."""
        if self.indent is None:
            return "", self.item_separator, ""
        before = "\n" + self.indent * (depth + 1)
        return before, self.item_separator + before, "\n" + self.indent * depth

    def array(self, items, depth):
        if not items:
            self.pieces.append("[]")
            return
        self.enter(items)
        append = self.pieces.append
        before, between, behind = self.breaks(depth)
        separator = "[" + before
        for item in items:
            text = self.simple(item)
            if text is not None:
                append(separator + text)
            else:
                append(separator)
                self.value(item, depth + 1)
            separator = between
        append(behind + "]")
        self.leave(items)

    def key(self, key):
        """The text of a key, without quotes; None to leave the pair out."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float(key)
        if key is None or isinstance(key, int):
            return self.simple(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    def object(self, mapping, depth):
        if not mapping:
            self.pieces.append("{}")
            return
        self.enter(mapping)
        append = self.pieces.append
        before, between, behind = self.breaks(depth)
        separator = "{" + before
        pairs = sorted(mapping.items()) if self.sort_keys else mapping.items()
        for key, item in pairs:
            key = self.key(key)
            if key is None:
                continue
            text = self.simple(item)
            start = separator + self.string(key) + self.key_separator
            if text is not None:
                append(start + text)
            else:
                append(start)
                self.value(item, depth + 1)
            separator = between
        # If every key was skipped, the brace is still to be opened.
        append("{}" if separator[0] == "{" and separator is not between else behind + "}")
        self.leave(mapping)
