"""Values as text that is easy to read: what does not fit on a line is broken after commas.

`allowance` is, throughout, what still has to stand behind the value on its last line: the closing
brackets and the comma.
"""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Write a value to stdout or another stream."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that leaves dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The text of a value."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """repr() on one line, with dicts sorted, that also ends for what contains itself."""
    return PrettyPrinter()._one_line(object, {}, 0)[0]


def isreadable(object):
    """Whether the text could be read back."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the value contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SafeKey:
    """A sort key for anything: what has no order is ordered by its type."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return ((str(type(self.value)), id(self.value))
                    < (str(type(other.value)), id(other.value)))


def _pair_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])


def _repr_owner(cls):
    """Where a class has its __repr__ from, as "module.name": decides how its objects are broken."""
    for base in cls.__mro__:
        if "__repr__" in base.__dict__:
            return f"{base.__module__}.{base.__name__}"


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Breaks values into lines; the options say how."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth = int(indent), int(width), depth
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts = bool(compact), sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Write a value."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of a value."""
        self._parts = []
        self._break(object, 0, 0, {}, 0)
        return "".join(self._parts)

    def isrecursive(self, object):
        """Whether the value contains itself."""
        return self._one_line(object, {}, 0)[2]

    def isreadable(self, object):
        """Whether the text could be read back."""
        _, readable, recursive = self._one_line(object, {}, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """On one line: (text, is it readable, is it recursive).  For subclasses to override."""
        return self._one_line(object, context, level)

    # ---- On one line -----------------------------------------------------------------------------

    def _one_line(self, object, context, level):
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        if cls in (str, int, float, bool, bytes) or object is None:
            return repr(object), True, False
        owner = _repr_owner(cls)
        if owner not in ("builtins.dict", "builtins.list", "builtins.tuple"):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        opening, closing = {"builtins.dict": "{}", "builtins.list": "[]"}.get(owner, "()")
        if not object:
            return opening + closing, True, False
        if opening == "(" and len(object) == 1:
            closing = ",)"
        if self._depth and level >= self._depth:
            return f"{opening}...{closing}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        parts, readable, recursive = [], True, False

        def show(value):
            nonlocal readable, recursive
            text, is_readable, is_recursive = self.format(value, context, self._depth, level + 1)
            readable, recursive = readable and is_readable, recursive or is_recursive
            return text

        if owner == "builtins.dict":
            for key, value in self._pairs(object):
                parts.append(f"{show(key)}: {show(value)}")
        else:
            parts = [show(value) for value in object]
        del context[id(object)]
        return opening + ", ".join(parts) + closing, readable, recursive

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _pairs(self, object):
        pairs = object.items()
        return sorted(pairs, key=_pair_key) if self._sort_dicts else pairs

    # ---- On several lines ------------------------------------------------------------------------

    def _break(self, object, indent, allowance, context, level):
        """Write a value from column `indent` on; `context` has the ids of those around it."""
        write = self._parts.append
        if id(object) in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            cls = type(object)
            method = _METHODS.get(_repr_owner(cls))
            if method is None and getattr(cls.__repr__, "_of_dataclass", False):
                method = PrettyPrinter._break_dataclass
            if method is not None:
                context[id(object)] = 1
                method(self, object, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _break_items(self, items, indent, allowance, context, level):
        """Items one below the other, or as many on a line as fit."""
        write = self._parts.append
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * " ")
        new_line = ",\n" + " " * indent
        separator = ""
        room = line_room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                room -= allowance
                line_room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = line_room
                    if separator:
                        separator = new_line
                if room >= size:
                    room -= size
                    write(separator + text)
                    separator = ", "
                    continue
            write(separator)
            separator = new_line
            self._break(item, indent, allowance if is_last else 1, context, level)

    def _break_pairs(self, pairs, indent, allowance, context, level):
        """Key: value, one below the other."""
        write = self._parts.append
        indent += self._indent
        pairs = list(pairs)
        for index, (key, value) in enumerate(pairs):
            is_last = index == len(pairs) - 1
            text = self._repr(key, context, level)
            write(text + ": ")
            self._break(value, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _break_attributes(self, pairs, indent, allowance, context, level):
        """name=value, one below the other."""
        write = self._parts.append
        pairs = list(pairs)
        for index, (name, value) in enumerate(pairs):
            is_last = index == len(pairs) - 1
            write(name + "=")
            if id(value) in context:
                write("...")
            else:
                self._break(value, indent + len(name) + 1, allowance if is_last else 1, context,
                            level)
            if not is_last:
                write(",\n" + " " * indent)

    # ---- One method for each kind ----------------------------------------------------------------

    def _break_dict(self, object, indent, allowance, context, level):
        self._parts.append("{" + (self._indent - 1) * " ")
        self._break_pairs(self._pairs(object), indent, allowance + 1, context, level)
        self._parts.append("}")

    def _break_list(self, object, indent, allowance, context, level):
        self._parts.append("[")
        self._break_items(object, indent, allowance + 1, context, level)
        self._parts.append("]")

    def _break_tuple(self, object, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        self._parts.append("(")
        self._break_items(object, indent, allowance + len(end), context, level)
        self._parts.append(end)

    def _break_set(self, object, indent, allowance, context, level):
        if not object:
            self._parts.append(repr(object))
            return
        if type(object) is set:
            start, end = "{", "}"
        else:
            start, end = f"{type(object).__name__}({{", "})"
            indent += len(start) - 1
        self._parts.append(start)
        self._break_items(sorted(object, key=_SafeKey), indent, allowance + len(end), context,
                          level)
        self._parts.append(end)

    def _break_str(self, object, indent, allowance, context, level):
        """Several texts side by side, as Python joins them; in brackets if nothing is around."""
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        lines, chunks = object.splitlines(True), []
        for index, line in enumerate(lines):
            is_last = index == len(lines) - 1
            if len(repr(line)) <= room - (allowance if is_last else 0):
                chunks.append(repr(line))
                continue
            current, words = "", list(_words(line))
            for number, word in enumerate(words):
                ends = is_last and number == len(words) - 1
                if len(repr(current + word)) > room - (allowance if ends else 0):
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks) if chunks else repr(object)
        self._parts.append(f"({text})" if level == 1 and len(chunks) > 1 else text)

    def _break_bytes(self, object, indent, allowance, context, level):
        if len(object) <= 4:
            self._parts.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        chunks, current = [], b""
        last = len(object) // 4 * 4
        for start in range(0, len(object), 4):
            part = object[start:start + 4]
            if start == last:
                room -= allowance
            if len(repr(current + part)) > room:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        self._parts.append(f"({text})" if level == 1 else text)

    def _break_bytearray(self, object, indent, allowance, context, level):
        self._parts.append("bytearray(")
        self._break_bytes(bytes(object), indent + 10, allowance + 1, context, level + 1)
        self._parts.append(")")

    def _break_call(self, name, argument, indent, allowance, context, level):
        """name(argument)"""
        self._parts.append(name + "(")
        self._break(argument, indent + len(name) + 1, allowance + 1, context, level)
        self._parts.append(")")

    def _break_proxy(self, object, indent, allowance, context, level):
        self._break_call("mappingproxy", object.copy(), indent, allowance, context, level)

    def _break_ordered(self, object, indent, allowance, context, level):
        name = type(object).__name__
        self._break_call(name, list(object.items()), indent, allowance, context, level)

    def _break_namespace(self, object, indent, allowance, context, level):
        name = type(object).__name__
        name = "namespace" if name == "SimpleNamespace" else name
        self._parts.append(name + "(")
        self._break_attributes(object.__dict__.items(), indent + len(name) + 1, allowance,
                               context, level)
        self._parts.append(")")

    def _break_dataclass(self, object, indent, allowance, context, level):
        name = type(object).__name__
        pairs = [(f.name, getattr(object, f.name))
                 for f in object.__dataclass_fields__.values()
                 if f.repr and f._field_type.name == "_FIELD"]
        self._parts.append(name + "(")
        self._break_attributes(pairs, indent + len(name) + 1, allowance, context, level)
        self._parts.append(")")

    def _break_defaultdict(self, object, indent, allowance, context, level):
        start = type(object).__name__ + "("
        factory = self._repr(object.default_factory, context, level)
        indent += len(start)
        self._parts.append(f"{start}{factory},\n{' ' * indent}")
        self._break_dict(object, indent, allowance + 1, context, level)
        self._parts.append(")")

    def _break_counter(self, object, indent, allowance, context, level):
        start = type(object).__name__ + "({"
        self._parts.append(start + (self._indent - 1) * " ")
        self._break_pairs(object.most_common(), indent + len(start) - 1, allowance + 2, context,
                          level)
        self._parts.append("})")

    def _break_chainmap(self, object, indent, allowance, context, level):
        start = type(object).__name__ + "("
        indent += len(start)
        self._parts.append(start)
        for index, mapping in enumerate(object.maps):
            is_last = index == len(object.maps) - 1
            self._break(mapping, indent, allowance + 1 if is_last else 1, context, level)
            self._parts.append(")" if is_last else ",\n" + " " * indent)

    def _break_deque(self, object, indent, allowance, context, level):
        start = type(object).__name__ + "("
        indent += len(start)
        self._parts.append(start + "[")
        if object.maxlen is None:
            self._break_items(object, indent, allowance + 2, context, level)
            self._parts.append("])")
        else:
            self._break_items(object, indent, 2, context, level)
            self._parts.append(f"],\n{' ' * indent}maxlen={object.maxlen})")

    def _break_user(self, object, indent, allowance, context, level):
        self._break(object.data, indent, allowance, context, level - 1)


def _words(line):
    """Words with the white space behind them."""
    start, size = 0, len(line)
    while start < size:
        end = start
        while end < size and not line[end].isspace():
            end += 1
        while end < size and line[end].isspace():
            end += 1
        yield line[start:end]
        start = end


_METHODS = {
    "builtins.dict": PrettyPrinter._break_dict,
    "builtins.list": PrettyPrinter._break_list,
    "builtins.tuple": PrettyPrinter._break_tuple,
    "builtins.set": PrettyPrinter._break_set,
    "builtins.frozenset": PrettyPrinter._break_set,
    "builtins.str": PrettyPrinter._break_str,
    "builtins.bytes": PrettyPrinter._break_bytes,
    "builtins.bytearray": PrettyPrinter._break_bytearray,
    "builtins.mappingproxy": PrettyPrinter._break_proxy,
    "types.SimpleNamespace": PrettyPrinter._break_namespace,
    "collections.OrderedDict": PrettyPrinter._break_ordered,
    "collections.defaultdict": PrettyPrinter._break_defaultdict,
    "collections.Counter": PrettyPrinter._break_counter,
    "collections.ChainMap": PrettyPrinter._break_chainmap,
    "collections.deque": PrettyPrinter._break_deque,
    "collections.UserDict": PrettyPrinter._break_user,
    "collections.UserList": PrettyPrinter._break_user,
    "collections.UserString": PrettyPrinter._break_user,
}
