"""The operators as functions, and functions that get items, attributes and methods."""

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq",
    "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift",
    "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift",
    "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift",
    "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
    "rshift", "setitem", "sub", "truediv", "truth", "xor",
]

from _facade import builtin
from _operator import (abs, add, and_, attrgetter, contains, delitem, eq, floordiv, ge, getitem, gt,
                       iadd, iand, ifloordiv, ilshift, imatmul, imod, imul, index, inv, invert, ior,
                       ipow, irshift, is_, is_not, isub, itemgetter, itruediv, ixor, le, lshift, lt, matmul, mod,
                       mul, ne, neg, not_, or_, pos, pow, rshift, setitem, sub, truediv, truth,
                       xor)


# ---- Sequences -----------------------------------------------------------------------------------

def _check_sequence(a):
    if isinstance(a, dict) or not hasattr(type(a), "__getitem__"):
        raise TypeError(f"{type(a).__name__!r} object can't be concatenated")


def concat(a, b):
    """a + b of sequences."""
    _check_sequence(a)
    return a + b


def _iterate(a):
    try:
        return iter(a)
    except TypeError:
        raise TypeError(f"argument of type {type(a).__name__!r} is not iterable") from None


def countOf(a, b):
    """How many items of `a` equal `b`."""
    count = 0
    for item in _iterate(a):
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    """Where `b` first stands in `a`."""
    for position, item in enumerate(_iterate(a)):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def length_hint(obj, default):
    """The length of `obj`, or what it believes its length to be, or `default`."""
    if not isinstance(default, int):
        raise TypeError(f"{type(default).__name__!r} object cannot be interpreted as an integer")
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return index(default)
    try:
        value = hint(obj)
    except TypeError:
        return index(default)
    if value is NotImplemented:
        return index(default)
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def iconcat(a, b):
    """a += b of sequences."""
    _check_sequence(a)
    a += b
    return a


concat = builtin("_operator", "a, b, /", concat)
countOf = builtin("_operator", "a, b, /", countOf)
indexOf = builtin("_operator", "a, b, /", indexOf)
length_hint = builtin("_operator", "obj, default=0, /", length_hint)
iconcat = builtin("_operator", "a, b, /", iconcat)



# ---- Calls and look-ups --------------------------------------------------------------------------

def call(obj, args, kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


call = builtin("_operator", "obj, /, *args, **kwargs", call)
del builtin


class methodcaller:
    """methodcaller("f", 1)(x) is x.f(1)."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        self._name, *self._args = args
        if not isinstance(self._name, str):
            raise TypeError("method name must be a string")
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f"{name}={value!r}" for name, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


# The names the methods of classes have.

__lt__ = lt
__le__ = le
__eq__ = eq
__ne__ = ne
__ge__ = ge
__gt__ = gt
__add__ = add
__sub__ = sub
__mul__ = mul
__matmul__ = matmul
__truediv__ = truediv
__floordiv__ = floordiv
__mod__ = mod
__pow__ = pow
__lshift__ = lshift
__rshift__ = rshift
__xor__ = xor
__neg__ = neg
__pos__ = pos
__abs__ = abs
__invert__ = invert
__index__ = index
__concat__ = concat
__contains__ = contains
__getitem__ = getitem
__setitem__ = setitem
__delitem__ = delitem
__iadd__ = iadd
__isub__ = isub
__imul__ = imul
__imatmul__ = imatmul
__itruediv__ = itruediv
__ifloordiv__ = ifloordiv
__imod__ = imod
__ipow__ = ipow
__ilshift__ = ilshift
__irshift__ = irshift
__iand__ = iand
__ior__ = ior
__ixor__ = ixor
__inv__ = inv
__iconcat__ = iconcat
__call__ = call
__not__, __and__, __or__ = not_, and_, or_
