"""References that do not keep an object alive, and collections of them.

`ref` and `proxy` are native.  The collections forget what has died: each reference has a callback
that takes its entry out.
"""

from _collections_abc import MutableMapping, MutableSet
from _weakref import (CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs,
                      proxy, ref)

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)


class _Sample:
    def method(self):
        pass


_Method = type(_Sample().method)
del _Sample


class WeakMethod(ref):
    """A weak reference to a bound method.

    The method object itself dies at once; so this refers to its object and its function, and
    binds them anew when it is called.
    """

    __slots__ = ("_func_ref", "_method_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, "
                            f"not {type(meth)}") from None

        def dead(_):
            # Either of the two has died; tell only once.
            self = self_reference()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, dead)
        self._func_ref = ref(func, dead)
        self._method_type = type(meth)
        self._alive = True
        self_reference = ref(self)
        return self

    def __init__(self, meth, callback=None):
        super().__init__(meth.__self__, callback)

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        if obj is None or func is None:
            return None
        return self._method_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows under which key it is kept."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(MutableMapping):
    """A mapping whose entries disappear when their values die."""

    def __init__(self, other=(), /, **kw):
        self.data = {}  # key -> KeyedRef
        self_reference = ref(self)

        def remove(reference):
            self = self_reference()
            # The key may have got another value in the meantime.
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]

        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        # A copy: entries may disappear while one goes through them.
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def items(self):
        """The pairs whose values are alive."""
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def values(self):
        """The values that are alive."""
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def valuerefs(self):
        """The references."""
        return list(self.data.values())

    itervaluerefs = valuerefs

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        """Remove `key` and return its value."""
        value = self.get(key)
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        del self.data[key]
        return value

    def popitem(self):
        """Remove some pair and return it."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        """The value of `key`, which is set to `default` first if there is none."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def copy(self):
        """Another mapping with the same entries."""
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakKeyDictionary(MutableMapping):
    """A mapping whose entries disappear when their keys die."""

    def __init__(self, dict=None):
        self.data = {}  # ref -> value
        self_reference = ref(self)

        def remove(reference):
            self = self_reference()
            if self is not None:
                self.data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False  # of what cannot be weakly referenced, there is none here

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def items(self):
        """The pairs whose keys are alive."""
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def values(self):
        """The values whose keys are alive."""
        for _, value in self.items():
            yield value

    def keyrefs(self):
        """The references."""
        return list(self.data)

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        """Remove `key` and return its value."""
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Remove some pair and return it."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        """The value of `key`, which is set to `default` first if there is none."""
        return self.data.setdefault(ref(key, self._remove), default)

    def copy(self):
        """Another mapping with the same entries."""
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakSet(MutableSet):
    """A set whose items disappear when they die."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        self.data = set()  # of refs
        self_reference = ref(self)

        def remove(reference):
            self = self_reference()
            if self is not None:
                self.data.discard(reference)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        """Put an item in."""
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        """Take an item out, if it is there."""
        self.data.discard(ref(item))

    def remove(self, item):
        """Take an item out; KeyError if it is not there."""
        self.data.remove(ref(item))

    def clear(self):
        """Take everything out."""
        self.data.clear()

    def pop(self):
        """Take some item out and return it."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def copy(self):
        """Another set of the same items."""
        return self.__class__(self)

    __copy__ = copy

    def update(self, other):
        """Put all items of an iterable in."""
        for item in other:
            self.add(item)

    def difference(self, other):
        """The items that are not in `other`."""
        new = self.copy()
        for item in other:
            new.discard(item)
        return new

    def difference_update(self, other):
        """Take all items of an iterable out."""
        self.__isub__(other)

    def intersection(self, other):
        """The items that are in both."""
        return self.__class__(item for item in other if item in self)

    def union(self, other):
        """The items that are in either."""
        return self.__class__(item for part in (self, other) for item in part)

    def symmetric_difference(self, other):
        """The items that are in one of the two."""
        return self.difference(other).union(item for item in other if item not in self)

    def issubset(self, other):
        """Whether all items are in `other`."""
        return all(item in other for item in self)

    def issuperset(self, other):
        """Whether all items of `other` are here."""
        return all(item in self for item in other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __ior__(self, other):
        self.update(other)
        return self

    def __lt__(self, other):
        return len(self) < len(other) and self.issubset(other)

    def __gt__(self, other):
        return len(self) > len(other) and self.issuperset(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


# ---- finalize ------------------------------------------------------------------------------------

class finalize:
    """Call func(*args, **kwargs) when an object dies, or at the end of the program.

    The call is kept in a table, so that the finalizer itself need not be kept.
    """

    __slots__ = ()
    _registry = {}  # finalizer -> its _Info
    _at_exit_is_registered = False
    _is_over = False  # the program has ended; what dies now dies silently

    class _Info:
        __slots__ = ("reference", "func", "args", "kwargs", "atexit", "index")

    _count = 0

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._at_exit_is_registered:
            import atexit
            atexit.register(self._at_exit)
            finalize._at_exit_is_registered = True
        info = self._Info()
        info.reference = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        self._registry[self] = info

    def __call__(self, _=None):
        """Make the call, unless it was made already; returns what it returns."""
        info = self._registry.pop(self, None)
        if info is not None and not self._is_over:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Forget the call; returns (obj, func, args, kwargs) if it was still to be made."""
        info = self._registry.get(self)
        obj = None if info is None else info.reference()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """(obj, func, args, kwargs) if the call is still to be made."""
        info = self._registry.get(self)
        obj = None if info is None else info.reference()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Whether the call is still to be made."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is to be made at the end of the program at the latest."""
        info = self._registry.get(self)
        return False if info is None else info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = None if info is None else info.reference()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; "
                f"for {type(obj).__name__!r} at {id(obj):#x}>")

    @classmethod
    def _at_exit(cls):
        """Make the calls that are left, the newest first."""
        while True:
            left = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
            if not left:
                cls._is_over = True
                return
            max(left, key=lambda pair: pair[0])[1]()
