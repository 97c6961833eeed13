"""Abstract base classes: which methods a subclass must still define, and virtual subclasses.

The refusal to make an instance is the VM's: it looks at the class's __abstractmethods__.
"""

from _abc import _abc_data, defines as _defines, get_cache_token


def abstractmethod(function):
    """Mark a method that concrete subclasses must define."""
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    """Old spelling of @classmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractstaticmethod(staticmethod):
    """Old spelling of @staticmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractproperty(property):
    """Old spelling of @property over @abstractmethod."""

    __isabstractmethod__ = True


def _abstract_names(cls, namespace):
    """The names that `cls`, whose own body is `namespace`, leaves without an implementation."""
    names = {name for name, value in namespace.items()
             if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        # What a base left open counts unless the class closes it, itself or through another base.
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    # _abc_impl, in each ABC's own dict, is what it remembers: its registered virtual subclasses,
    # and what it has answered about which class.

    def __new__(metacls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(metacls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass: issubclass() and isinstance() will say yes."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.register(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        # An object may claim another class through __class__ (mocks and proxies do): both count.
        claimed, actual = instance.__class__, type(instance)
        known = cls._abc_impl.recall(claimed)
        if known:
            return True
        if actual is claimed:
            return cls.__subclasscheck__(claimed) if known is None else False
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        memory = cls._abc_impl
        known = memory.recall(subclass)
        if known is not None:
            return known
        hook = cls.__subclasshook__
        answer = hook(subclass)
        if answer is NotImplemented:
            if subclass in memory.registered() and not _is_own(hook):
                return True  # the hook is asked again the next time, as in CPython
            answer = _is_below(cls, subclass)
        elif answer is not True and answer is not False:
            raise AssertionError("__subclasshook__ must return either False, True, "
                                 "or NotImplemented")
        return memory.remember(subclass, answer)


def _is_own(hook):
    """Whether nobody can tell how often a __subclasshook__ is asked: object's, ours."""
    return getattr(hook, "__module__", "") in (None, "collections.abc")


def _is_below(cls, subclass):
    """Whether `subclass` derives from the ABC `cls`, or what is registered with it or below."""
    if type.__subclasscheck__(cls, subclass):
        return True
    for registered in cls._abc_impl.registered():
        if issubclass(subclass, registered):
            return True
    # What is a virtual subclass of a subclass is one of ours.
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """Derive from this to make a class abstract without naming a metaclass."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Work out __abstractmethods__ again, after a decorator has added methods to `cls`."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls
