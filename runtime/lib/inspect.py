"""Looking at live objects: what kind they are, in which state, with what words and members.

signature() and its classes are in _signature.py, loaded when first asked for.
"""

import sys

# Bits of co_flags.
CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 0x04, 0x08, 0x10, 0x20
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 0x80, 0x100, 0x200

_IN_SIGNATURE = ("signature", "Signature", "Parameter", "BoundArguments", "getfullargspec",
                 "FullArgSpec", "get_annotations", "getcallargs", "_empty", "_ParameterKind")


def __getattr__(name):
    if name in _IN_SIGNATURE:
        import _signature
        value = globals()[name] = getattr(_signature, name)
        return value
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def _a_function():
    pass


async def _a_coroutine():
    pass


async def _an_async_generator():
    yield


class _AClass:
    def method(self):
        pass


_Function = type(_a_function)
_Code = type(_a_function.__code__)
_Method = type(_AClass().method)
_Builtin = type(len)
_Generator = type(x for x in ())
_Module = type(sys)
_AsyncGenerator = type(_an_async_generator())
_sample = _a_coroutine()
_Coroutine = type(_sample)
_sample.close()
del _sample


# ---- What kind of object -------------------------------------------------------------------------

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, _Module)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, _Function)


def ismethod(object):
    """Whether it is a method bound to its object."""
    return isinstance(object, _Method)


def isbuiltin(object):
    """Whether it is a built-in function, or a method of a built-in object."""
    return isinstance(object, _Builtin)


def ismethoddescriptor(object):
    """Whether it is a method of a built-in class, not bound to an object."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    """Whether it is a property or works like one."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isroutine(object):
    """Whether it is a function or method of any kind."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object))


def isabstract(object):
    """Whether it is a class that lacks methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def iscode(object):
    """Whether it is the code of a function."""
    return isinstance(object, _Code)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, type(sys._getframe()))


def istraceback(object):
    """Whether it is a traceback."""
    return type(object).__name__ == "traceback"


def isgenerator(object):
    """Whether it is what calling a generator function gives."""
    return isinstance(object, _Generator)


def iscoroutine(object):
    """Whether it is what calling an `async def` function gives."""
    return isinstance(object, _Coroutine)


def isasyncgen(object):
    """Whether it is what calling an async generator function gives."""
    return isinstance(object, _AsyncGenerator)


def isawaitable(object):
    """Whether it can stand after `await`."""
    if isinstance(object, _Coroutine):
        return True
    if isinstance(object, _Generator):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return getattr(type(object), "__await__", None) is not None


def _unwrap_partial(function):
    functools = sys.modules.get("functools")
    while functools is not None and isinstance(function, functools.partial):
        function = function.func
    return function


def _has_flag(object, flag):
    """Whether a function, perhaps bound or partly applied, has a bit in its code's flags."""
    while True:
        function = _unwrap_partial(object.__func__ if ismethod(object) else object)
        if function is object:
            break
        object = function
    return isinstance(object, _Function) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it gives a generator."""
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    """Whether calling it gives an async generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _inner_function(obj):
    if ismethod(obj):
        obj = obj.__func__
    return _unwrap_partial(obj)


def iscoroutinefunction(obj):
    """Whether calling it gives a coroutine."""
    if _has_flag(obj, CO_COROUTINE):
        return True
    return getattr(_inner_function(obj), "_is_coroutine_marker", None) is _marked


_marked = object()  # the value of _is_coroutine_marker in marked functions


def markcoroutinefunction(func):
    """Say of a function that is not `async def` that calling it gives a coroutine."""
    getattr(func, "__func__", func)._is_coroutine_marker = _marked
    return func


# ---- States --------------------------------------------------------------------------------------

GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED (at a yield) or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED (at an await) or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED (at a yield or await) or AGEN_CLOSED."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator that is not closed."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else dict(generator.gi_frame.f_locals)


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine that is not closed."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else dict(frame.f_locals)


def getasyncgenlocals(agen):
    """The local variables of an async generator that is not closed."""
    return {} if agen.ag_frame is None else dict(agen.ag_frame.f_locals)


# ---- Members and words ---------------------------------------------------------------------------

def getmembers(object, predicate=None):
    """The (name, value) pairs of all members that `predicate` accepts, sorted by name."""
    names = set(dir(object))
    if isclass(object):
        # Attributes that hide from instances are still in the dict of some base.
        for base in object.__mro__:
            names.update(name for name, value in base.__dict__.items()
                         if type(value).__name__ == "DynamicClassAttribute")
    result = []
    for name in sorted(names):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def getmro(cls):
    """The classes an attribute is looked up in, in order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What is at the bottom of a chain of decorators that use functools.wraps."""
    seen = {id(func)}
    original = func
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {original!r}")
        seen.add(id(func))
    return func


_no_default = object()


def getattr_static(obj, attr, default=_no_default):
    """An attribute as it is stored, without calling properties or __getattr__."""
    cls = obj if isinstance(obj, type) else type(obj)
    found = _no_default
    for base in cls.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if not isinstance(obj, type):
        try:
            own = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            own = {}
        # A property comes before the object's own attributes, anything else behind them.
        if attr in own and not (found is not _no_default and hasattr(type(found), "__set__")):
            return own[attr]
    if found is not _no_default:
        return found
    if default is not _no_default:
        return default
    raise AttributeError(attr)


def cleandoc(doc):
    """Take the indentation of the source out of a docstring."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")]
    margin = min(margins, default=0)
    cleaned = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while cleaned and not cleaned[-1]:
        cleaned.pop()
    while cleaned and not cleaned[0]:
        cleaned.pop(0)
    return "\n".join(cleaned)


def _owner_of(function):
    """The class in whose body a function was written, found by its qualified name, or None."""
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        owner = getattr(owner, name, None)
    return owner if isinstance(owner, type) else None


def _inherited_doc(object):
    """The words of what this class or method overrides, if it has none of its own."""
    if isclass(object):
        for base in object.__mro__[1:-1]:
            if base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(object):
        cls = object.__self__ if isclass(object.__self__) else type(object.__self__)
        name = object.__func__.__name__
    elif isfunction(object):
        cls, name = _owner_of(object), object.__name__
    elif isinstance(object, property):
        name = object.fget.__name__
        cls = _owner_of(object.fget)
    else:
        return None
    for base in cls.__mro__ if cls is not None else ():
        overridden = getattr(base, name, None)
        if overridden is not None and overridden.__doc__ is not None:
            return overridden.__doc__
    return None


def getdoc(object):
    """The docstring without its indentation, or that of the method it overrides."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    """The module in which it was defined."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


# ---- Frames --------------------------------------------------------------------------------------

def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


_FrameInfo = None


def _frame_info(frame):
    global _FrameInfo
    if _FrameInfo is None:
        from collections import namedtuple
        _FrameInfo = namedtuple("FrameInfo",
                                "frame filename lineno function code_context index")
    from linecache import getline
    code = frame.f_code
    line = getline(code.co_filename, frame.f_lineno)
    return _FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name,
                      [line] if line else None, 0 if line else None)


def getouterframes(frame):
    """What is known of a frame and of each that called it."""
    result = []
    while frame is not None:
        result.append(_frame_info(frame))
        frame = frame.f_back
    return result


def stack():
    """getouterframes() of the caller."""
    return getouterframes(sys._getframe(1))


__all__ = [name for name in globals() if name[0] != "_" and name != "sys"]
__all__ += [name for name in _IN_SIGNATURE if name[0] != "_"]
