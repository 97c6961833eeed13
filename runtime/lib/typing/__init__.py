"""Names for type hints and for base classes.

Forms that hints are made of, base classes (Generic, Protocol, NamedTuple), type variables, aliases,
cast() and its like.  The many names for classes, List or Iterable, are made when they are first
asked for.
"""

from typing._forms import (Annotated, ClassVar, Concatenate, Final, ForwardRef, Literal,
                           LiteralString, Never, NoDefault, NoReturn, NotRequired, Optional,
                           ParamSpec, ParamSpecArgs, ParamSpecKwargs, ReadOnly, Required, Self,
                           TypeAlias, TypeGuard, TypeIs, TypeVar, TypeVarTuple, Union, Unpack,
                           _BuiltinAlias, _BuiltinUnion, _AnnotatedAlias, _CallableAlias,
                           _CallableGenericAlias, _CallableType, _GenericAlias, _Or,
                           _SpecialGenericAlias, _TupleType)
from typing._generic import (Any, Generic, NamedTuple, Protocol, TypedDict, get_protocol_members,
                             is_protocol, is_typeddict, runtime_checkable)

TYPE_CHECKING = False
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)

# name -> module of the class, name of the class, number of arguments
_ALIASES = {
    "List": ("builtins", "list", 1),
    "Dict": ("builtins", "dict", 2),
    "Set": ("builtins", "set", 1),
    "FrozenSet": ("builtins", "frozenset", 1),
    "Type": ("builtins", "type", 1),
    "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2),
    "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2),
    "Deque": ("collections", "deque", 1),
    "AbstractSet": ("_collections_abc", "Set", 1),
    "ContextManager": ("contextlib", "AbstractContextManager", 2),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2),
}
for _name in ("Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container "
              "Collection MutableSet MappingView KeysView ValuesView Sequence "
              "MutableSequence").split():
    _ALIASES[_name] = ("_collections_abc", _name, 1)
for _name in "Mapping MutableMapping ItemsView AsyncGenerator".split():
    _ALIASES[_name] = ("_collections_abc", _name, 2)
for _name in "Coroutine Generator".split():
    _ALIASES[_name] = ("_collections_abc", _name, 3)
for _name in "Hashable Sized ByteString".split():
    _ALIASES[_name] = ("_collections_abc", _name, 0)
del _name

# The last arguments of these may be left out.
_DEFAULTS = {"Generator": (type(None), type(None)), "AsyncGenerator": (type(None),),
             "ContextManager": (bool | None,), "AsyncContextManager": (bool | None,)}

_IN_PROTOCOLS = ("SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
                 "SupportsIndex", "SupportsInt", "SupportsRound", "IO", "TextIO", "BinaryIO")

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", *_ALIASES, *_IN_PROTOCOLS, "NamedTuple", "TypedDict", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args",
    "get_origin", "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol",
    "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check", "NoDefault", "NoReturn",
    "NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly",
    "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias",
    "TypeGuard", "TypeIs", "Unpack",
]


def _load(module):
    """One of the modules that aliases are for."""
    if module == "builtins":
        import builtins as found
    elif module == "collections":
        import collections as found
    elif module == "contextlib":
        import contextlib as found
    else:
        import _collections_abc as found
    return found


def __getattr__(name):
    # Called for names not found in the module; what it makes is kept there.
    if name in _ALIASES:
        module, attribute, count = _ALIASES[name]
        origin = getattr(_load(module), attribute)
        value = _SpecialGenericAlias(name, origin, count, _DEFAULTS.get(name, ()))
    elif name == "Callable":
        from _collections_abc import Callable as origin
        value = _CallableType("Callable", origin, 2)
    elif name == "Tuple":
        value = _TupleType("Tuple", tuple, -1)
    elif name in _IN_PROTOCOLS:
        from typing import _protocols
        value = getattr(_protocols, name)
    elif name == "get_type_hints":
        from typing._hints import get_type_hints as value
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


# ---- Functions that do nothing when the program runs ---------------------------------------------

def cast(typ, val):
    """Tell the type checker that `val` is a `typ`; returns it as it is."""
    return val


def assert_type(val, typ, /):
    """Ask the type checker whether it agrees; returns the value as it is."""
    return val


def reveal_type(obj, /):
    """Have the type checker say what it thinks; here, say what it is."""
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Stand where the program cannot come to."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def final(f):
    """Say that a class is no base, or that a method is not overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Say that a method overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Say that hints here are not meant for type checkers."""
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(**params):
    """Say that what is decorated works like @dataclass."""
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = params
        return cls_or_fn

    return decorate


_overloads = {}  # qualified name -> the functions under @overload


def _overload_dummy(*args, **kwds):
    """What a name under @overload is until the implementation replaces it."""
    raise NotImplementedError("You should not call an overloaded function. A series of "
                              "@overload-decorated functions outside a stub module should always "
                              "be followed by an implementation that is not @overload-ed.")


def overload(func):
    """One of several signatures; the implementation follows without the decorator."""
    inner = getattr(func, "__func__", func)
    name = (getattr(inner, "__module__", None), getattr(inner, "__qualname__", None))
    _overloads.setdefault(name, []).append(func)
    return _overload_dummy


def get_overloads(func):
    """The functions that stood under @overload for `func`."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), []))


def clear_overloads():
    """Forget all functions under @overload."""
    _overloads.clear()


# ---- NewType, get_origin, get_args ---------------------------------------------------------------

class NewType(_Or):
    """A name for a type that checkers keep apart: UserId = NewType("UserId", int)."""

    def __init__(self, name, tp):
        import sys
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__", "typing")

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{name} = NewType({name!r}, ...)`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def get_origin(tp):
    """The part before the brackets: list of List[int] and of list[int]; None without any."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, _BuiltinAlias)):
        return tp.__origin__
    if isinstance(tp, _BuiltinUnion):
        return _BuiltinUnion
    return Generic if tp is Generic else None


def get_args(tp):
    """What stands in the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableGenericAlias):
        *params, result = tp.__args__
        if len(params) == 1 and (params[0] is ... or isinstance(params[0], ParamSpec)):
            return params[0], result
        return params, result
    if isinstance(tp, (_GenericAlias, _BuiltinAlias, _BuiltinUnion)):
        return tp.__args__
    return ()
