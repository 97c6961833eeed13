"""Flag: enums whose members are bits that can be combined."""

from enum._enum import Enum, ReprEnum, StrEnum
from enum._type import EnumType

__name__ = "enum"


class FlagBoundary(StrEnum):
    """What a flag class does with bits that none of its members has."""

    STRICT = "strict"  # refuse them: ValueError
    CONFORM = "conform"  # drop them
    EJECT = "eject"  # give a plain int
    KEEP = "keep"  # keep them in the member


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number):
    """The bits of a number, lowest first: 6 gives 2 and 4."""
    while number:
        bit = number & -number
        yield bit
        number -= bit


def _binary(number, length):
    """A number as the error messages of flags show it: 0b0 0110, the sign apart."""
    sign = "0b1" if number < 0 else "0b0"
    if number < 0:
        number += 1 << length
    return f"{sign} {number:0{length}b}"


class Flag(Enum):
    """Members are bits or combinations of bits; | & ^ ~ give members again.

    Combinations nobody named are made when first asked for and kept, so that they too are the
    same object each time.
    """

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next free bit."""
        if not last_values:
            return start if start is not None else 1
        try:
            return 1 << max(last_values).bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last_values[-1]!r}") from None

    @classmethod
    def _counts_in_iteration(cls, value):
        # Iteration shows single bits; 0 and combinations are aliases.
        return not isinstance(value, int) or value > 0 and value & (value - 1) == 0

    @classmethod
    def _takes_as_is(cls, result):
        return cls._boundary_ is EJECT and isinstance(result, int)

    @classmethod
    def _finish_flag(cls):
        """Once the members are there: which bits they have, together and singly."""
        flag_mask = single_mask = 0
        for member in cls._member_map_.values():
            value = member._value_
            if isinstance(value, int):
                flag_mask |= value
                if value > 0 and value & (value - 1) == 0:
                    single_mask |= value
        cls._flag_mask_ = flag_mask
        cls._singles_mask_ = single_mask
        cls._all_bits_ = (1 << flag_mask.bit_length()) - 1

    @classmethod
    def _missing_(cls, value):
        """Make the member for a combination that has no name."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            # It has bits that we do not know.
            if cls._boundary_ is STRICT:
                length = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n"
                                 f"    given {_binary(value, length)}\n"
                                 f"  allowed {_binary(flag_mask, length)}")
            if cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        if value < 0:
            value += all_bits + 1
        existing = cls._value2member_map_.get(value)
        return existing if existing is not None else cls._make_combination(value)

    @classmethod
    def _make_combination(cls, value):
        """A member for `value`, named after the members it is made of."""
        if cls._member_type_ is object:
            member = object.__new__(cls)
        else:
            member = cls._member_type_.__new__(cls, value)
        member._value_ = value
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            # Bits that only named combinations have.
            parts += [m for m in cls._member_map_.values()
                      if m not in parts and m._value_ and m._value_ & value == m._value_]
        covered = 0
        for part in parts:
            covered |= part._value_
        name = "|".join(part._name_ for part in parts) or None
        if parts and value ^ covered:
            name += f"|{cls._numeric_repr_(value ^ covered)}"
        member._name_ = name
        cls._value2member_map_[value] = member
        return member

    @classmethod
    def _iter_member_(cls, value):
        """The members that the single bits of `value` are, in order of definition."""
        members = [cls._value2member_map_[bit] for bit in _bits(value & cls._flag_mask_)
                   if bit in cls._value2member_map_]
        members.sort(key=lambda member: getattr(member, "_sort_order_", 0))
        return iter(members)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"{type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = type(self)
        shown = (cls._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return f"<{cls.__name__}: {shown}>"
        return f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        cls = type(self)
        if self._name_ is None:
            return f"{cls.__name__}({self._value_!r})"
        return f"{cls.__name__}.{self._name_}"

    def _operand(self, other):
        """The bits of the other operand, or NotImplemented."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        bits = self._operand(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._operand(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._operand(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


Flag._boundary_ = STRICT  # the body of an enum may not bind this name itself
EnumType._flag = Flag
Flag._finish_flag()


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are ints too; bits nobody named are kept."""


# ---- verify() ------------------------------------------------------------------------------------

class EnumCheck(StrEnum):
    """What verify() can make sure of."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorator that makes sure of something about an enum."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        aliases = [f"{alias} -> {member.name}"
                   for alias, member in enumeration.__members__.items() if alias != member.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    def _check_continuous(self, enumeration):
        values = {member.value for member in enumeration}
        if len(values) < 2:
            return
        is_flag = issubclass(enumeration, Flag)
        low, high = min(values), max(values)
        if is_flag:
            expected = [1 << n for n in range(low.bit_length(), high.bit_length() - 1)]
        else:
            expected = range(low + 1, high)
        missing = [value for value in expected if value not in values]
        if missing:
            kind = "flag" if is_flag else "enum"
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values "
                             f"{', '.join(map(str, missing))}"[:256])

    def _check_named(self, enumeration):
        known = {member.value for member in enumeration}
        bad, missing = [], 0
        for name, member in enumeration.__members__.items():
            unnamed = [bit for bit in _bits(member.value) if bit not in known]
            if name not in enumeration._member_names_ and unnamed:
                bad.append(name)
                for bit in unnamed:
                    missing |= bit
        if bad:
            if len(bad) == 1:
                alias = f"alias {bad[0]} is missing"
            else:
                alias = f"aliases {', '.join(bad[:-1])} and {bad[-1]} are missing"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {alias} combined values of "
                             f"0x{missing:x} "
                             "[use enum.show_flag_values(value) for details]")
