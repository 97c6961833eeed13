"""Classes with a fixed set of named values: Color.RED.

_body.py collects what stands in the class statement, _type.py is the metaclass that makes the
members of it, _enum.py has Enum and its kin, _flag.py those whose members are bits.
"""

from enum._body import EnumDict, auto, member, nonmember, property
from enum._type import EnumType
from enum._enum import Enum, IntEnum, ReprEnum, StrEnum, unique
from enum._flag import (CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck,
                        Flag, FlagBoundary, IntFlag, verify)

EnumMeta = EnumType

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
           "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember",
           "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
           "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE"]


def show_flag_values(value):
    """The single bits of a flag's value, as a list."""
    from enum._flag import _bits
    return list(_bits(value))


def global_enum_repr(self):
    """The repr of a member whose enum was made global: as one writes it, module.NAME."""
    name = self._name_ if self._name_ is not None else f"{self._value_!r}"
    return f"{type(self).__module__.split('.')[-1] or '__main__'}.{name}"


def global_flag_repr(self):
    """The same for flags, whose members may be combinations."""
    module = type(self).__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_})"
    return "|".join(part if part.isdigit() else f"{module}.{part}"
                    for part in self._name_.split("|"))


def global_str(self):
    """The str of a member whose enum was made global: its name alone."""
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Decorator that makes the members global names of the module too."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
