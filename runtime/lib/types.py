"""Names for the classes of functions, generators, modules and other things the VM makes."""

import sys


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type(_generator())
_sample = _coroutine()
CoroutineType = type(_sample)
_sample.close()  # or it would be reported as never awaited
_sample = _async_generator()
AsyncGeneratorType = type(_sample)
del _sample
ModuleType = type(sys)
FrameType = type(sys._getframe())
MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


def _traceback_type():
    try:
        raise TypeError
    except TypeError as exc:
        return type(exc.__traceback__)


# Rarely named: found out when asked for.
_RARE = {
    "TracebackType": _traceback_type,
    "CellType": lambda: type((lambda x: lambda: x)(0).__closure__[0]),
    "WrapperDescriptorType": lambda: type(object.__init__),
    "MethodWrapperType": lambda: type(object().__str__),
    "MethodDescriptorType": lambda: type(str.join),
    "ClassMethodDescriptorType": lambda: type(dict.__dict__["fromkeys"]),
    "GetSetDescriptorType": lambda: type(FunctionType.__code__),
    "MemberDescriptorType": lambda: type(FunctionType.__globals__),
}

__all__ = ["FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace",
           "GeneratorType", "CoroutineType", "AsyncGeneratorType", "MethodType",
           "BuiltinFunctionType", "BuiltinMethodType", "ModuleType", "FrameType", "GenericAlias",
           "UnionType", "NoneType", "EllipsisType", "NotImplementedType", "coroutine",
           "DynamicClassAttribute", *_RARE]


def __getattr__(name):
    if name in _RARE:
        value = globals()[name] = _RARE[name]()
        return value
    raise AttributeError(f"module 'types' has no attribute {name!r}")


_being_shown = set()  # ids of the namespaces whose repr is under way


class SimpleNamespace:
    """An object with the attributes one gives it."""

    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"SimpleNamespace expected at most 1 argument, got {len(args)}")
        if args:
            self.__dict__.update(args[0])
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _being_shown:
            return f"{name}(...)"
        _being_shown.add(id(self))
        try:
            shown = ", ".join(f"{key}={value!r}" for key, value in self.__dict__.items())
        finally:
            _being_shown.discard(id(self))
        return f"{name}({shown})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __replace__(self, /, **changes):
        new = type(self)()
        new.__dict__.update(self.__dict__, **changes)
        return new


class DynamicClassAttribute(property):
    """A property of instances only: on the class, the name is looked up in the usual way."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        return super().__get__(instance, ownerclass)


# ---- Generator-based coroutines ------------------------------------------------------------------

_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100  # bits of co_flags


class _GeneratorWrapper:
    """A generator that can be awaited: its yields go to the event loop."""

    def __init__(self, generator):
        self._generator = generator
        self.__name__ = generator.__name__
        self.__qualname__ = generator.__qualname__

    def send(self, value):
        return self._generator.send(value)

    def throw(self, *args):
        return self._generator.throw(*args)

    def close(self):
        return self._generator.close()

    def __next__(self):
        return next(self._generator)

    def __iter__(self):
        return self._generator

    # The generator itself is what `await` runs, so nothing stands between it and the loop.
    __await__ = __iter__


def coroutine(func):
    """Let what a generator function returns be awaited: @types.coroutine."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    code = getattr(func, "__code__", None)
    if code is not None and code.co_flags & (_COROUTINE | _ITERABLE_COROUTINE):
        return func
    if code is not None and code.co_flags & _GENERATOR:
        from _asyncio import mark_awaitable

        return mark_awaitable(func)
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if type(result) is GeneratorType and not result.gi_code.co_flags & _ITERABLE_COROUTINE:
            return _GeneratorWrapper(result)
        return result

    return wrapped


# ---- Making classes ------------------------------------------------------------------------------

def resolve_bases(bases):
    """Put what __mro_entries__ gives in the place of bases that are no classes."""
    result = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        result += [base] if entries is None else entries(tuple(bases))
    return tuple(result)


def get_original_bases(cls, /):
    """The bases as they were written, before __mro_entries__."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)
