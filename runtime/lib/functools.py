"""Tools for functions that take or return functions: caching, partial calls, wrapping, dispatch."""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

from _facade import builtin
from _functools import Cache, KeyWrapper, Partial

GenericAlias = type(list[int])


class _Sample:
    def method(self):
        pass


MethodType = type(_Sample().method)
del _Sample

_MISSING = object()  # no argument was given


# ---- Wrapping ------------------------------------------------------------------------------------

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
                       "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make `wrapper` look like `wrapped`: its name, its words, its attributes."""
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            continue
        setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    # Last, so that it is not overwritten by the __wrapped__ of what is wrapped.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper() as a decorator, to stand above the inner function of a decorator."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- Ordering ------------------------------------------------------------------------------------

def _from(root, combine):
    """A comparison made of another one, `root`; NotImplemented stays NotImplemented."""
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return combine(answer, self, other)

    return compare


# For each comparison a class may define: how the other three follow from it.
_DERIVED = {
    "__lt__": (("__gt__", lambda lt, a, b: not lt and a != b),
               ("__le__", lambda lt, a, b: lt or a == b),
               ("__ge__", lambda lt, a, b: not lt)),
    "__le__": (("__ge__", lambda le, a, b: not le or a == b),
               ("__lt__", lambda le, a, b: le and a != b),
               ("__gt__", lambda le, a, b: not le)),
    "__gt__": (("__lt__", lambda gt, a, b: not gt and a != b),
               ("__ge__", lambda gt, a, b: gt or a == b),
               ("__le__", lambda gt, a, b: not gt)),
    "__ge__": (("__le__", lambda ge, a, b: not ge or a == b),
               ("__gt__", lambda ge, a, b: ge and a != b),
               ("__lt__", lambda ge, a, b: not ge)),
}


def total_ordering(cls):
    """Add the comparisons that `cls` lacks, from the one it has and ==."""
    roots = [name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for root in ("__lt__", "__le__", "__gt__", "__ge__"):  # the first of these that is there
        if root in roots:
            break
    for name, combine in _DERIVED[root]:
        if name not in roots:
            method = _from(root, combine)
            method.__name__ = name
            method.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
            setattr(cls, name, method)
    return cls


def cmp_to_key(mycmp):
    """Turn a function that returns less than 0, 0 or more than 0 into a key= function."""
    return KeyWrapper(mycmp)


cmp_to_key = builtin("_functools", "mycmp", cmp_to_key)


# ---- reduce and partial --------------------------------------------------------------------------

def reduce(function, iterable, initial=_MISSING):
    """Fold the items from the left: function(function(function(i, a), b), c) …"""
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _MISSING:
        for initial in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


reduce = builtin("_functools", "function, iterable, initial=?, /", reduce)
del builtin


class partial(Partial):
    """A function with some of its arguments given already."""

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        parts = [repr(self.func)]
        parts += map(repr, self.args)
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __copy__(self):
        new = type(self)(self.func, *self.args, **self.keywords)
        new.__dict__.update(self.__dict__)
        return new


class partialmethod:
    """partial for the body of a class: `self` still comes first."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts += map(repr, self.args)
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                # A static or class method, or any descriptor that binds in its own way.
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                if obj is None or type(self.func) in (classmethod, staticmethod):
                    return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


# ---- Caches --------------------------------------------------------------------------------------

_CacheInfo = None  # the named tuple of cache_info(), made when first asked for


class _lru_cache_wrapper(Cache):
    """A function that remembers its results, the most recently used last."""

    def cache_info(self):
        """How often the cache had the answer, and how full it is."""
        global _CacheInfo
        if _CacheInfo is None:
            from collections import namedtuple
            _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
        return _CacheInfo(*self._counts())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the last `maxsize` different calls; None means all of them.

    With `typed`, f(3) and f(3.0) are different calls.
    """
    function = None
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128  # used as @lru_cache, without arguments
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorating_function if function is None else decorating_function(function)


def cache(user_function, /):
    """Remember all results: lru_cache without a limit."""
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once; the result is then an ordinary attribute of the instance."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling "
                            "__set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance "
                            f"to cache {self.attrname!r} property.") from None
        value = values.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = values[self.attrname] = self.func(instance)
        return value


# ---- Dispatch on the class of the first argument -------------------------------------------------

def _find_implementation(cls, registry):
    """The implementation for `cls`: of the nearest class in its MRO, abstract ones included.

    A class that is only a virtual base (registered, or structural like Iterable) stands right
    behind the last class of the MRO that still is its subclass.
    """
    mro = cls.__mro__
    virtual = [abstract for abstract in registry
               if abstract not in mro and issubclass(cls, abstract)]
    for index, base in enumerate(mro):
        if base in registry:
            return registry[base]
        below = mro[index + 1] if index + 1 < len(mro) else object
        here = [abstract for abstract in virtual
                if issubclass(base, abstract) and not issubclass(below, abstract)]
        # Of related classes the most derived one is meant.
        nearest = [one for one in here
                   if not any(other is not one and issubclass(other, one) for other in here)]
        if len(nearest) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {nearest[0]} or {nearest[1]}")
        if nearest:
            return registry[nearest[0]]
    return None


def _members_of_union(cls):
    """The classes of `int | str`, or None where `cls` is no union of classes."""
    members = getattr(cls, "__args__", None)
    if type(cls).__name__ not in ("UnionType", "_UnionGenericAlias") or not members:
        return None
    return members if all(isinstance(member, type) for member in members) else None


def _class_from_hints(func):
    """The class in the hint of the first parameter: @f.register above `def _(x: int)`."""
    if not getattr(func, "__annotations__", None):
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. Use either "
                        "`@register(some_class)` or plain `@register` on an annotated function.")
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if not isinstance(cls, type) and _members_of_union(cls) is None:
        kind = "not all arguments are classes" if hasattr(cls, "__args__") else "is not a class"
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {kind}.")
    return cls


def singledispatch(func):
    """Make `func` choose an implementation by the class of its first argument."""
    registry = {object: func}
    found = {}  # class -> implementation, filled as classes are met
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation that an argument of class `cls` gets."""
        try:
            return found[cls]
        except KeyError:
            found[cls] = implementation = _find_implementation(cls, registry)
            return implementation

    def register(cls, func=None):
        """Use `func` for arguments of class `cls`; also a decorator."""
        if not (isinstance(cls, type) or _members_of_union(cls)):
            if func is not None:
                raise TypeError("Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            func = cls
            cls = _class_from_hints(func)
        elif func is None:
            return lambda f: register(cls, f)
        for one in _members_of_union(cls) or (cls,):
            registry[one] = func
        found.clear()
        return func

    @wraps(func)
    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type.__dict__.__class__(registry)  # a read-only view
    wrapper._clear_cache = found.clear
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the first argument after `self` decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Use `method` for arguments of class `cls`; also a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
