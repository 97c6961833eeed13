"""reprs of limited length: long strings lose their middle, long containers their end."""

from itertools import islice


def recursive_repr(fillvalue="..."):
    """Decorate a `__repr__` so that an object inside itself shows as `fillvalue`."""

    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        wrapper.__module__ = function.__module__
        wrapper.__doc__ = function.__doc__
        wrapper.__name__ = function.__name__
        wrapper.__qualname__ = function.__qualname__
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


class Repr:
    """How much of each kind of object is shown; a method `repr_NAME` for each type's name."""

    def __init__(
        self,
        *,
        maxlevel=6,
        maxtuple=6,
        maxlist=6,
        maxarray=5,
        maxdict=4,
        maxset=6,
        maxfrozenset=6,
        maxdeque=6,
        maxstring=30,
        maxlong=40,
        maxother=30,
        fillvalue="...",
        indent=None,
    ):
        if indent is not None:
            raise NotImplementedError("Awl's reprlib shows everything on one line: indent is None")
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = type(x).__name__.replace(" ", "_")
        method = getattr(self, "repr_" + name, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _items(self, x, level, left, right, maximum, trail=""):
        if level <= 0 and x:
            return left + self.fillvalue + right
        shown = [self.repr1(item, level - 1) for item in islice(x, maximum)]
        if len(x) > maximum:
            shown.append(self.fillvalue)
        if len(x) == 1 and trail:
            right = trail + right
        return left + ", ".join(shown) + right

    def repr_tuple(self, x, level):
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._items(x, level, "[", "]", self.maxlist)

    def repr_set(self, x, level):
        return self._items(_ordered(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._items(_ordered(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._items(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        shown = [
            f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
            for key in islice(_ordered(x), self.maxdict)
        ]
        if len(x) > self.maxdict:
            shown.append(self.fillvalue)
        return "{" + ", ".join(shown) + "}"

    def repr_str(self, x, level):
        text = _plain_repr(x[: self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head, tail = self._halves(self.maxstring)
        # A quote or backslash takes more room than one: cut the repr, not the text.
        text = _plain_repr(x[:head] + x[len(x) - tail :])
        return text[:head] + self.fillvalue + text[len(text) - tail :]

    def repr_int(self, x, level):
        return self._cut(_plain_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _plain_repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._cut(text, self.maxother)

    def _halves(self, maximum):
        head = max(0, (maximum - 3) // 2)
        return head, max(0, maximum - 3 - head)

    def _cut(self, text, maximum):
        if len(text) <= maximum:
            return text
        head, tail = self._halves(maximum)
        return text[:head] + self.fillvalue + text[len(text) - tail :]


def _ordered(x):
    """Sorted if that is possible, so that the same set always reads the same."""
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
_plain_repr = repr  # what the methods above use: their module's `repr` is the short one below
repr = aRepr.repr
