"""Abstract base classes: which methods a subclass must still define, and virtual subclasses.

The refusal to make an instance is the VM's: it looks at the class's __abstractmethods__.
"""

from _facade import builtin


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


def _defines(cls, *names):
    """The usual __subclasshook__: True if `cls` has all methods `names`, else NotImplemented.

    A class says "I do not have it, though my base does" by setting the name to None.
    """
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    # _abc_impl, in each ABC's own dict, is the list of its registered virtual subclasses.

    def __new__(metacls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(metacls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = []
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass: issubclass() and isinstance() will say yes."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        # An object may claim another class through __class__ (mocks and proxies do): both count.
        claimed, actual = instance.__class__, type(instance)
        if cls.__subclasscheck__(claimed):
            return True
        return actual is not claimed and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_impl:
            if issubclass(subclass, registered):
                return True
        # What is a virtual subclass of a subclass is one of ours.
        for child in type.__subclasses__(cls):
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


def get_cache_token():
    """Nothing is cached here, so the answer never changes."""
    return 0


get_cache_token = builtin("_abc", "", get_cache_token)
del builtin
