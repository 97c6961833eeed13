"""Copies: copy() of the object alone, deepcopy() of all that hangs on it too."""

from _collections import defaultdict, deque
from _copy import attributes, copy_plain, set_attributes

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """What cannot be copied."""


error = Error


def _function():
    pass


class _Sample:
    def method(self):
        pass


_Method = type(_Sample().method)

# Objects of these never change, or are not to be doubled: a copy is the object itself.
_ATOMIC = {type(None), bool, int, float, str, bytes, type, range, slice, property,
           type(...), type(NotImplemented), type(_function), type(len), type(_function.__code__)}

# Objects of these hang on a run of the program and cannot be made a second time.
_NEVER = {"generator", "coroutine", "async_generator", "module", "frame", "traceback", "Task",
          "Future", "TextIOWrapper"}


def copy(x):
    """A shallow copy: a new object with the same things in it."""
    cls = type(x)
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if cls in _ATOMIC or cls in (tuple, frozenset) or isinstance(x, type):
        return x
    special = getattr(cls, "__copy__", None)
    if special is not None:
        return special(x)
    y = copy_plain(x)
    return _rebuild(x, None) if y is None else y


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the object and of everything in it.

    `memo` maps the ids of what has been copied to the copies, so that what was one object stays
    one, and a structure that contains itself comes to an end.
    """
    if memo is not None:
        done = memo.get(id(x), _nil)
        if done is not _nil:
            return done
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif cls in (set, frozenset):
        y = cls(deepcopy(item, memo) for item in x)
    elif cls is bytearray:
        y = bytearray(x)
    elif cls is _Method:
        y = cls(x.__func__, deepcopy(x.__self__, memo))  # a bound method
    elif getattr(cls, "__deepcopy__", None) is not None:
        y = x.__deepcopy__(memo)
    else:
        y = _rebuild(x, memo)
    if y is not x:
        memo[id(x)] = y
        # An id is good only while the object lives.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself by way of a list has been copied in the meantime.
    if id(x) in memo:
        return memo[id(x)]
    if all(old is new for old, new in zip(x, y)):
        return x
    return tuple(y)


# ---- Objects of classes --------------------------------------------------------------------------

def _own_reduce(x):
    """What the class itself says of how to make its objects again, or None."""
    for base in type(x).__mro__:
        if base is object or base in _BUILT_IN:
            return None
        if "__reduce_ex__" in base.__dict__:
            return x.__reduce_ex__(4)
        if "__reduce__" in base.__dict__:
            return x.__reduce__()
    return None


_BUILT_IN = {list, dict, set, frozenset, tuple, str, bytes, bytearray, int, float, deque,
             defaultdict, BaseException}


def _rebuild(x, memo):
    """A copy of any object; a deep one if there is a memo."""
    def inner(value):
        return value if memo is None else deepcopy(value, memo)

    if type(x).__name__ in _NEVER and type(x).__module__ in ("builtins", "_asyncio", "_io"):
        raise TypeError(f"cannot pickle {type(x).__name__!r} object")
    recipe = _own_reduce(x)
    if isinstance(recipe, str):
        return x
    if recipe is not None:
        make, args, state, items, pairs = (*recipe, None, None, None)[:5]
        y = make(*[inner(arg) for arg in args])
    else:
        y, items, pairs = _bare(x, inner)
        state = _state_of(x)
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, inner(state))
    if items is not None:
        for item in items:
            y.append(inner(item))
    if pairs is not None:
        for key, value in pairs:
            y[inner(key)] = inner(value)
    return y


def _bare(x, inner):
    """A new object of the same class without its attributes; and the items it is to get."""
    cls = type(x)
    if isinstance(x, BaseException):
        return cls(*[inner(arg) for arg in x.args]), None, None
    if isinstance(x, deque):
        return cls((), x.maxlen), iter(x), None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return cls.__new__(cls, *inner(args), **inner(kwargs)), None, None
    if hasattr(cls, "__getnewargs__"):
        return cls.__new__(cls, *[inner(arg) for arg in x.__getnewargs__()]), None, None
    for base in (tuple, frozenset, str, bytes, bytearray, int, float):
        if isinstance(x, base):
            value = base(x)
            if base in (tuple, frozenset):
                value = base([inner(item) for item in value])
            return base.__new__(cls, value), None, None
    if isinstance(x, set):
        y = cls.__new__(cls)
        y.update([inner(item) for item in x])
        return y, None, None
    y = cls.__new__(cls)
    if isinstance(x, defaultdict):
        y.default_factory = x.default_factory
    if isinstance(x, list):
        return y, iter(x), None
    if isinstance(x, dict):
        return y, None, iter(dict.items(x))
    return y, None, None


def _slot_names(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            # A private name is stored under the class's own form of it.
            private = name.startswith("__") and not name.endswith("__")
            yield f"_{base.__name__.lstrip('_')}{name}" if private else name


def _state_of(x):
    """The attributes of an object: a dict, or (dict, dict of slots); None without any."""
    for base in type(x).__mro__[:-1]:
        if "__getstate__" in base.__dict__:
            return x.__getstate__()
    own = attributes(x) or None
    slots = {name: getattr(x, name) for name in _slot_names(type(x)) if hasattr(x, name)}
    return (own, slots) if slots else own


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        set_attributes(y, state)
    for name, value in (slots or {}).items():
        # A frozen dataclass refuses the ordinary way.
        object.__setattr__(y, name, value)


def replace(obj, /, **changes):
    """A copy with other values for some fields; for what has __replace__."""
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
