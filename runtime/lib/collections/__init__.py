"""Containers beyond list, dict, set and tuple.

`deque` and `defaultdict` are native.  ChainMap and the User classes need the abstract base classes
and are rare, so they are in a file of their own, loaded when first asked for.
"""

import sys
from _collections import _complete_ordered, _count_elements, _tuplegetter, defaultdict, deque
from _functools import compile_functions

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString",
           "defaultdict", "deque", "namedtuple"]

GenericAlias = type(list[int])


def __getattr__(name):
    # Called for names not found in the module: the rare classes.
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        from collections import _user
        value = globals()[name] = getattr(_user, name)
        return value
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


# ---- OrderedDict ---------------------------------------------------------------------------------

_being_shown = set()  # ids of the OrderedDicts whose repr is under way


class OrderedDict(dict):
    """A dict whose order can be changed and counts in comparisons with its like."""

    __class_getitem__ = classmethod(GenericAlias)

    # move_to_end() is in runtime/collections_module.c.

    def _move_to_front(self, key):
        value = dict.pop(self, key)
        # A dict grows at its end only, so everything else has to go round.
        others = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, others)

    def popitem(self, last=True):
        """Remove the last pair, or the first if not `last`, and return it."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def keys(self):
        """The keys, as a set that follows changes."""
        from collections._user import odict_keys
        return odict_keys(self)

    def values(self):
        """The values, as a collection that follows changes."""
        from collections._user import odict_values
        return odict_values(self)

    def items(self):
        """The pairs, as a set that follows changes."""
        from collections._user import odict_items
        return odict_items(self)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + "()"
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            pairs = ", ".join(f"{key!r}: {self[key]!r}" for key in self)
        finally:
            _being_shown.discard(id(self))
        return f"{name}({{{pairs}}})"

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a == b for a, b in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result


_complete_ordered(OrderedDict)


# ---- Counter -------------------------------------------------------------------------------------

class Counter(dict):
    """A dict from things to how many of them there are; what is not in it has a count of 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n commonest things with their counts, commonest first; all without n."""
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        """Each thing as many times as it counts."""
        for thing, count in self.items():
            for _ in range(count):
                yield thing

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Would be ambiguous for counts, and so is not there."""
        raise NotImplementedError("Counter.fromkeys() is undefined.  "
                                  "Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Add counts: of the items of an iterable, or those of a mapping."""
        if iterable is not None:
            if not _is_mapping(iterable):
                _count_elements(self, iterable)
            elif not self:
                dict.update(self, iterable)  # nothing to add to: any value is taken as it is
            else:
                get = self.get
                for thing, count in iterable.items():
                    self[thing] = count + get(thing, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but take away; counts may fall below zero."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for thing, count in iterable.items():
                    self[thing] = get(thing, 0) - count
            else:
                for thing in iterable:
                    self[thing] = get(thing, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __delitem__(self, thing):
        # A thing that is not there has a count of 0 already.
        if thing in self:
            super().__delitem__(thing)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)  # counts that have no order
        return f"{type(self).__name__}({shown!r})"

    # Comparisons take a missing thing for a count of 0: Counter(a=1) == Counter(a=1, b=0).

    def _compares(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(holds(self[thing], other[thing]) for part in (self, other) for thing in part)

    def __eq__(self, other):
        return self._compares(other, lambda a, b: a == b)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __le__(self, other):
        return self._compares(other, lambda a, b: a <= b)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        return self._compares(other, lambda a, b: a >= b)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Arithmetic keeps only what is left with a count above 0.

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing in [*self, *(thing for thing in other if thing not in self)]:
            count = combine(self[thing], other[thing])
            if count > 0:
                result[thing] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, lambda a, b: a if b < a else b)

    def __and__(self, other):
        return self._combined(other, lambda a, b: a if a < b else b)

    def __pos__(self):
        return self._combined(Counter(), lambda a, b: a)

    def __neg__(self):
        return self._combined(Counter(), lambda a, b: -a)

    def _keep_positive(self):
        for thing in [thing for thing, count in self.items() if not count > 0]:
            del self[thing]
        return self

    def __iadd__(self, other):
        for thing, count in other.items():
            self[thing] += count
        return self._keep_positive()

    def __isub__(self, other):
        for thing, count in other.items():
            self[thing] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for thing, count in other.items():
            if count > self[thing]:
                self[thing] = count
        return self._keep_positive()

    def __iand__(self, other):
        for thing, count in self.items():
            if other[thing] < count:
                self[thing] = other[thing]
        return self._keep_positive()


def _is_mapping(value):
    """Whether `value` is a Mapping; the abstract class is asked only where it must be."""
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, list, tuple, set, range)):
        return False
    from _collections_abc import Mapping
    return isinstance(value, Mapping)


# ---- namedtuple ----------------------------------------------------------------------------------

def _renamed(names):
    """`names` with those that cannot be fields replaced by _0, _1 … after their position."""
    from keyword import iskeyword
    seen, result = set(), []
    for index, name in enumerate(names):
        good = (name.isidentifier() and not iskeyword(name) and not name.startswith("_")
                and name not in seen)
        result.append(name if good else f"_{index}")
        seen.add(name)
    return result


def _check_names(typename, names, rename):
    """Refuse names that a class or a field cannot have."""
    from keyword import iskeyword
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    typename = str(typename)
    names = list(map(str, field_names))
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    cls = type(typename, (tuple,), _tuple_namespace(typename, tuple(names), defaults))
    # The class belongs to the module that asked for it.
    cls.__module__ = module if module is not None else sys._getframe(1).f_globals["__name__"]
    return cls


def _tuple_namespace(typename, names, defaults):
    """What stands in the body of a named tuple's class."""
    tuple_new = tuple.__new__
    count = len(names)
    template = "(" + ", ".join(f"{name}=%r" for name in names) + ")"

    # Written out and compiled: names are identifiers, see _check_names().
    given = {"__name__": f"namedtuple_{typename}", "__tuple_new": tuple_new, "defaults": defaults}
    first = count - len(defaults)
    parameters = [name if index < first else f"{name}=defaults[{index - first}]"
                  for index, name in enumerate(names)]
    items = "".join([f"{name}," for name in names])
    compile_functions(f"def __new__({', '.join(['_cls', *parameters])}):\n"
                      f" return __tuple_new(_cls, ({items}))\n", given)
    new = given["__new__"]
    new.__qualname__ = f"{typename}.__new__"
    new.__doc__ = f"Create new instance of {typename}({', '.join(names)})"

    @classmethod
    def _make(cls, iterable):
        """A new instance whose items are those of `iterable`."""
        result = tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        """A copy in which the fields named by the keywords have new values."""
        values = [kwds.pop(name) if name in kwds else value
                  for name, value in zip(names, self)]
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values)

    def __repr__(self):
        return type(self).__name__ + template % tuple(self)

    def _asdict(self):
        """A dict from field names to values."""
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": names,
        "_field_defaults": dict(zip(names[count - len(defaults):], defaults)),
        "__new__": staticmethod(new),
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": names,
    }
    for index, name in enumerate(names):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    return namespace
