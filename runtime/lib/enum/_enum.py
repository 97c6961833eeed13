"""Enum, and the enums whose members are also ints or strs."""

from enum._body import property
from enum._type import EnumType

__name__ = "enum"


class Enum(metaclass=EnumType):
    """A class with a fixed set of named values.

    The members are made when the class statement ends: look in _type.py.  Each has its name in
    _name_ and its value in _value_, and stands in the tables _member_map_ and _value2member_map_.
    """

    def __new__(cls, value):
        # Reached by Color(value) when all members are there.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        return _ask_missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the highest so far."""
        if not last_values:
            return start
        try:
            last_value = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError(f"unable to increment {last_value!r}") from None

    @classmethod
    def _missing_(cls, value):
        """Asked for a value that no member has; a class may answer with a member."""
        return None

    @classmethod
    def _counts_in_iteration(cls, value):
        return True  # see Flag

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        return f"<{type(self).__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if self._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(name for name in self.__dict__ if name[0] != "_")
        for cls in type(self).__mro__:
            if isinstance(cls, EnumType) and cls is not Enum:
                names.update(name for name in cls.__dict__
                             if name[0] != "_" and name not in cls._member_map_)
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)


Enum._value_repr_ = None
Enum._use_args_ = False
Enum._new_member_ = object.__new__
EnumType._enum = Enum


def _ask_missing(cls, value):
    """Let the class look for a member in its own way; ValueError if it finds none."""
    error = None
    try:
        result = cls._missing_(value)
    except Exception as exc:
        error, result = exc, None
    if isinstance(result, cls) or result is not None and cls._takes_as_is(result):
        return result
    not_valid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if error is None and result is None:
        raise not_valid
    if error is None:
        error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of "
                          "None or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = not_valid
    raise error


Enum._takes_as_is = classmethod(lambda cls, result: False)  # see Flag


class ReprEnum(Enum):
    """For enums whose members are values too: only repr() shows them as members."""


EnumType._repr_enum = ReprEnum


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strs; auto() gives the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for value, what in zip(values[1:], ("encoding", "errors")):
            if not isinstance(value, str):
                raise TypeError(f"{what} must be a string, not {value!r}")
        text = str(*values)
        member = str.__new__(cls, text)
        member._value_ = text
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


def unique(enumeration):
    """Decorator that refuses two names for one value."""
    aliases = [(alias, member.name) for alias, member in enumeration.__members__.items()
               if alias != member.name]
    if aliases:
        details = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration
