# order, frozen, hash, kw_only, slots, InitVar, make_dataclass.
from dataclasses import (dataclass, field, InitVar, KW_ONLY, FrozenInstanceError, make_dataclass,
                         fields, replace)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    name: str = field(default="", compare=False)


print(Version(1, 2) < Version(1, 10), sorted([Version(2), Version(1, 5, "x"), Version(1)]))
print(Version(1) <= Version(1, 0, "other"), Version(1) >= Version(0), Version(3) > Version(2), max(Version(1), Version(2)))
attempt(lambda: Version(1) < 3)


@dataclass(frozen=True)
class Frozen:
    x: int
    y: tuple = ()


f = Frozen(1)
attempt(lambda: setattr(f, "x", 2))
attempt(lambda: delattr(f, "x"))
attempt(lambda: setattr(f, "new", 2))
print(hash(f) == hash(Frozen(1)), {f: "v"}[Frozen(1)], f == Frozen(1), issubclass(FrozenInstanceError, AttributeError))
print(replace(f, x=5), f)


@dataclass(frozen=True)
class FrozenChild(Frozen):
    z: int = 0

    def __post_init__(self):
        object.__setattr__(self, "z", self.x + 1)


print(FrozenChild(1), len({FrozenChild(1), FrozenChild(1), Frozen(1)}))


@dataclass
class Mutable:
    x: int


attempt(lambda: hash(Mutable(1)))


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(hash=False, default=0)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)))


@dataclass(kw_only=True)
class Options:
    host: str
    port: int = 80


print(Options(host="h"), Options.__match_args__)
attempt(lambda: Options("h"))
attempt(lambda: Options())


@dataclass
class Mixed:
    a: int
    b: int = field(kw_only=True)
    c: int = 3
    _: KW_ONLY
    d: int = 4
    e: int


print(Mixed(1, b=2, e=5), Mixed(1, 30, b=2, e=5, d=6), Mixed.__match_args__)
attempt(lambda: Mixed(1, 2, 3))
attempt(lambda: Mixed(1))
attempt(lambda: Mixed(1, 2, 3, b=1))


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5

    def total(self):
        return self.x + self.y


s = Slotted(1)
print(s, s.total(), Slotted.__slots__, hasattr(s, "__dict__"), Slotted.__qualname__)
attempt(lambda: setattr(s, "z", 1))


@dataclass(slots=True, frozen=True)
class SlottedFrozen:
    x: int


attempt(lambda: setattr(SlottedFrozen(1), "x", 2))


@dataclass(slots=True)
class SlottedChild(Slotted):
    z: int = 9


print(SlottedChild(1), SlottedChild.__slots__)


@dataclass
class WithVar:
    a: int
    scale: InitVar[int] = 10
    b: int = field(init=False)
    base: InitVar["int"] = 1

    def __post_init__(self, scale, base):
        self.b = self.a * scale + base


print(WithVar(2), WithVar(2, 3), WithVar(2, base=0), [f.name for f in fields(WithVar)])
attempt(lambda: replace(WithVar(1), b=3))
print(replace(WithVar(1), a=2), InitVar[int])

Made = make_dataclass("Made", ["a", ("b", int), ("c", int, field(default=3))],
                      namespace={"sum": lambda self: self.a + self.b + self.c}, order=True)
print(Made(1, 2), Made(1, 2).sum(), Made(1, 2) < Made(1, 3), Made.__module__)
print(make_dataclass("Child", [("d", int, 1)], bases=(Made,), frozen=False)(0, 0))
