"""Base classes of typing: Generic, Protocol, NamedTuple, TypedDict."""

import sys
from abc import ABCMeta
from typing._forms import (ParamSpec, TypeVarTuple, _GenericAlias, _check_count, _check_type,
                           _parameters_of, _TypeParameter)

__name__ = "typing"


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all; a class, so that a class can derive from it."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class Generic:
    """Base of classes with type variables: class Box(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        args = tuple(_check_type(arg, "Parameters to generic types must be types.")
                     for arg in args)
        if cls is Generic or cls is Protocol:
            _check_variables(cls, args)
        else:
            parameters = cls.__parameters__
            if not parameters:
                raise TypeError(f"{cls} is not a generic class")
            if not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in parameters):
                _check_count(cls, len(args), len(parameters), at_least=True)
        return _GenericAlias(cls, args, cls.__name__ if cls in (Generic, Protocol) else None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in bases:
            raise TypeError("Cannot inherit from plain Generic")
        # Generic[T] or Protocol[T] among the bases decides the order, else that of appearance.
        variables = _parameters_of(bases)
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                missing = [str(v) for v in variables if v not in base.__parameters__]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                                    f"{base.__origin__.__name__}"
                                    f"[{', '.join(map(str, base.__parameters__))}]")
                variables = base.__parameters__
        cls.__parameters__ = variables


def _check_variables(cls, args):
    """Generic[...] and Protocol[...] take different type variables and nothing else."""
    if not args:
        raise TypeError(f"Parameter list to {cls.__name__}[...] cannot be empty")
    if not all(isinstance(arg, _TypeParameter) or getattr(arg, "_name", None) == "Unpack"
               for arg in args):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                        "or parameter specification variables.")
    if len(set(args)) != len(args):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")


# ---- Protocol ------------------------------------------------------------------------------------

# Names in the dict of a protocol class that are not part of what it asks for.
_NOT_MEMBERS = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__",
                "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__",
                "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__",
                "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol",
                "_is_runtime_protocol", "__protocol_attrs__", "__qualname__", "_abc_impl",
                "__non_callable_proto_members__", "__type_params__"}


def _protocol_members(cls):
    """The names that an object must have to follow the protocol."""
    names = set()
    for base in cls.__mro__:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        if not getattr(base, "_is_protocol", False):
            continue
        names.update(base.__dict__)
        names.update(base.__dict__.get("__annotations__", ()))
    return {name for name in names if name not in _NOT_MEMBERS and not name.startswith("_abc_")}


def _missing_in(cls, names):
    """Whether a class lacks one of the names; a None stands for "I do not have it"."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return True
                break
            if name in base.__dict__.get("__annotations__", ()) and \
                    getattr(base, "_is_protocol", False):
                break
        else:
            return True
    return False


class _ProtocolMeta(ABCMeta):
    """The metaclass of protocols: isinstance() asks for members, not for descent."""

    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get("_is_protocol", False):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not cls._is_protocol:  # a class that follows one
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError(_NOT_RUNTIME)
        return super().__instancecheck__(instance) or _has_members(cls, instance)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if cls._is_protocol and not _is_asked_by_library():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls._is_runtime_protocol:
                raise TypeError(_NOT_RUNTIME)
            # An instance may have such an attribute, its class cannot tell.
            if cls.__non_callable_proto_members__ \
                    and cls.__dict__.get("__subclasshook__") is _members_hook:
                names = ", ".join(repr(n) for n in sorted(cls.__non_callable_proto_members__))
                raise TypeError("Protocols with non-method members don't support issubclass()."
                                f" Non-method members: {names}.")
        return super().__subclasscheck__(other)


_NOT_RUNTIME = "Instance and class checks can only be used with @runtime_checkable protocols"


def _is_asked_by_library():
    """Whether __subclasscheck__ was called on behalf of something else than the protocol itself.

    That is isinstance(), which may look at the instance, and checks of all the classes above one or
    below one, among which a protocol may be.
    """
    return sys._getframe(2).f_globals.get("__name__") in ("abc", "functools")


def _has_members(cls, instance):
    """Whether an object has what the protocol asks for, its own attributes included."""
    from inspect import getattr_static
    for name in cls.__protocol_attrs__:
        try:
            value = getattr_static(instance, name)
        except AttributeError:
            return False
        if value is None and name not in cls.__non_callable_proto_members__:
            return False
    return True


@classmethod
def _members_hook(cls, other):
    """The __subclasshook__ of protocols: has the class what they ask for?"""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    return NotImplemented if _missing_in(other, cls.__protocol_attrs__) else True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that say which methods and attributes an object must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        # Only a class that names Protocol among its bases is a protocol.
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = _members_hook
            for base in cls.__bases__:
                if base not in (object, Generic) and not getattr(base, "_is_protocol", False) \
                        and base.__module__ not in ("collections.abc", "contextlib", "typing"):
                    raise TypeError("Protocols can only inherit from other protocols, "
                                    f"got {base!r}")
            cls.__protocol_attrs__ = _protocol_members(cls)
            cls.__non_callable_proto_members__ = {
                name for name in cls.__protocol_attrs__
                if not callable(getattr(cls, name, None))}


def runtime_checkable(cls):
    """Let isinstance() be used with a protocol."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes,"
                        f" got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether `tp` is a protocol class."""
    return (isinstance(tp, type) and getattr(tp, "_is_protocol", False)
            and tp not in (Protocol, Generic))


def get_protocol_members(tp, /):
    """The names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


# ---- NamedTuple ----------------------------------------------------------------------------------

_KEPT_BY_NAMEDTUPLE = {"__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                       "_source"}
_SPECIAL_IN_BODY = {"__module__", "__name__", "__annotations__", "__classcell__", "__qualname__",
                    "__orig_bases__", "__doc__", "__static_attributes__", "__firstlineno__"}


class NamedTupleMeta(type):
    """Makes a named tuple of a class body."""

    def __new__(cls, typename, bases, ns):
        from collections import namedtuple
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = {name: _check_type(hint, f"field {name} annotation must be a type")
                 for name, hint in ns.get("__annotations__", {}).items()}
        with_default = []
        for name in types:
            if name in ns:
                with_default.append(name)
            elif with_default:
                plural = "s" if len(with_default) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{plural} {', '.join(with_default)}")
        base = namedtuple(typename, types, defaults=[ns[name] for name in with_default],
                          module=ns["__module__"])
        extra = {}
        for key, value in ns.items():
            if key in _KEPT_BY_NAMEDTUPLE:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _SPECIAL_IN_BODY and key not in types:
                extra[key] = value
        if Generic in bases:
            extra["__class_getitem__"] = classmethod(_tuple_class_getitem)
        for key, value in extra.items():
            setattr(base, key, value)
            tell = getattr(type(value), "__set_name__", None)
            if tell:
                tell(value, base, key)
        base.__annotations__ = base.__new__.__annotations__ = types
        base.__qualname__ = ns.get("__qualname__", typename)
        base.__orig_bases__ = ns.get("__orig_bases__", (NamedTuple,))
        if ns.get("__doc__"):
            base.__doc__ = ns["__doc__"]
        return base


def _tuple_class_getitem(cls, args):
    return _GenericAlias(cls, args if isinstance(args, tuple) else (args,))




class _NamedTupleForm:
    """NamedTuple: a base class in `class P(NamedTuple)`, a function in NamedTuple("P", …)."""

    __name__ = __qualname__ = "NamedTuple"

    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)

    def __call__(self, typename, fields=(), /, **kwargs):
        pairs = [(name, _check_type(hint, f"field {name} annotation must be a type"))
                 for name, hint in (fields or kwargs.items())]
        module = sys._getframe(1).f_globals["__name__"]
        body = {"__annotations__": dict(pairs), "__module__": module}
        return NamedTupleMeta(typename, (_NamedTuple,), body)


NamedTuple = _NamedTupleForm()
_NamedTupleBase = type.__new__(NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})
_NamedTuple = _NamedTupleBase


# ---- TypedDict -----------------------------------------------------------------------------------

class _TypedDictMeta(type):
    """Makes a class that stands for dicts with certain keys; its instances are plain dicts."""

    def __new__(metacls, name, bases, ns, total=True):
        hints = ns.get("__annotations__", {})
        generic = (Generic,) if Generic in bases else ()
        cls = type.__new__(metacls, name, (*generic, dict), dict(ns))
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, hint in hints.items():
            (required if _is_required(hint, total) else optional).add(key)
            annotations[key] = _check_type(hint, "TypedDict('Name', {f0: t0, f1: t1, ...}); "
                                           "each t must be a type")
        cls.__annotations__ = annotations
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__total__ = total
        cls.__orig_bases__ = ns.get("__orig_bases__", bases)
        return cls

    def __init__(cls, name, bases, ns, total=True):
        pass

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def _is_required(hint, total):
    """Whether a key must be there: by its own Required or NotRequired, else by total=."""
    text = hint if isinstance(hint, str) else repr(hint)
    head = text.strip("'\"").split("[")[0].removeprefix("typing.")
    return True if head == "Required" else False if head == "NotRequired" else total


class _TypedDictForm:
    """TypedDict: a base class, and a function in TypedDict("D", {…})."""

    __name__ = __qualname__ = "TypedDict"

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __call__(self, typename, fields={}, /, *, total=True):
        hints = {name: _check_type(hint, "TypedDict('Name', {f0: t0, f1: t1, ...}); "
                                   "each t must be a type") for name, hint in fields.items()}
        body = {"__annotations__": hints, "__module__": sys._getframe(1).f_globals["__name__"]}
        return _TypedDictMeta(typename, (), body, total=total)


TypedDict = _TypedDictForm()
_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


def is_typeddict(tp):
    """Whether `tp` is a class made with TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDictBase
