# What the namespace of a class shows of what its instances have.
import asyncio
import dataclasses
import enum
import typing
import weakref
from collections import namedtuple


class Plain:
    "doc"
    x = 1

    def method(self):
        pass


class Below(Plain):
    pass


class Slots:
    __slots__ = ("a", "__weakref__")


class SlotsWithDict:
    __slots__ = ("__dict__",)


class NoSlots:
    __slots__ = ()


class FromBoth(Slots, Plain):
    pass


for class_ in (Plain, Below, Slots, SlotsWithDict, NoSlots, FromBoth):
    print(class_.__name__, list(vars(class_)))
for base in (Exception, list, tuple, int, dict, str, bytes, set, asyncio.Task, asyncio.Queue):
    print(base.__name__, list(vars(type("Below", (base,), {}))))
print(list(vars(namedtuple("Pair", "a b"))))


class Hinted(typing.NamedTuple):
    a: int


class Generic(typing.Generic[typing.TypeVar("T")]):
    pass


class Color(enum.Enum):
    RED = 1


print([name for name in vars(Color) if name in ("__dict__", "__weakref__", "RED")])
print([name for name in vars(Hinted) if name in ("__dict__", "__weakref__", "a")])
print([name for name in vars(Generic) if name in ("__dict__", "__weakref__")])
for options in ({}, {"order": True}, {"frozen": True}, {"eq": False}, {"slots": True},
                {"slots": True, "weakref_slot": True}):

    @dataclasses.dataclass(**options)
    class Data:
        a: int

    print(options, list(vars(Data)))

# They are descriptors.
shows_dict, shows_references = vars(Plain)["__dict__"], vars(Plain)["__weakref__"]
print(shows_dict, shows_references, type(shows_dict).__name__)
print(shows_dict.__name__, shows_dict.__objclass__, shows_dict.__doc__, shows_references.__doc__)
thing, other = Plain(), Below()
thing.y = 2
print(shows_dict.__get__(thing), shows_dict.__get__(other), Plain.__weakref__ is shows_references)
print(thing.__weakref__, shows_references.__get__(other))
reference = weakref.ref(thing)
print(thing.__weakref__ is reference, shows_references.__get__(thing) is reference)
slotted = Slots()
print(slotted.__weakref__, weakref.ref(slotted) is slotted.__weakref__, hasattr(slotted, "__dict__"))
for attempt in (lambda: shows_dict.__get__(5), lambda: weakref.ref(NoSlots()),
                lambda: weakref.ref(SlotsWithDict()), lambda: setattr(thing, "__weakref__", 1),
                lambda: setattr(thing, "__dict__", 5)):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

# A __dict__ can be given and taken away.
thing.__dict__ = {"z": 3}
print(thing.z, thing.__dict__, hasattr(thing, "y"))
del thing.__dict__
print(thing.__dict__, hasattr(thing, "z"))
thing.y = 4
print(vars(thing))
other.__dict__["w"] = 5
print(other.w, [name for name in dir(other) if name in ("__dict__", "__weakref__", "w", "x")])
