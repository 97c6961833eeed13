# TypeErrors and ValueErrors of @dataclass and of what it makes.
from dataclasses import (dataclass, field, make_dataclass, asdict, astuple, fields, replace,
                         InitVar, KW_ONLY)
from typing import ClassVar


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class C:
    x: int
    y: int
    z: int = 0


attempt(lambda: C())
attempt(lambda: C(1))
attempt(lambda: C(1, 2, 3, 4))
attempt(lambda: C(1, 2, w=3))
attempt(lambda: C(1, 2, zz=3))
attempt(lambda: C(1, 2, x=3))
attempt(lambda: C(y=1))
attempt(lambda: C(1, 2) < C(1, 2))


def make(body, **options):
    def build():
        return dataclass(**options)(body()).__name__
    attempt(build)


def default_first():
    class D:
        a: int = 1
        b: int
    return D


def mutable():
    class D:
        a: list = []
    return D


def mutable_dict():
    class D:
        a: dict = {}
    return D


def not_annotated():
    class D:
        a = field(default=1)
    return D


def has_lt():
    class D:
        a: int

        def __lt__(self, other):
            return True
    return D


def has_setattr():
    class D:
        a: int

        def __setattr__(self, name, value):
            pass
    return D


def has_hash():
    class D:
        a: int

        def __hash__(self):
            return 1
    return D


def plain():
    class D:
        a: int = 0
    return D


def two_markers():
    class D:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
    return D


def classvar_factory():
    class D:
        a: ClassVar[list] = field(default_factory=list)
    return D


def initvar_factory():
    class D:
        a: InitVar[list] = field(default_factory=list)
    return D


def has_slots():
    class D:
        __slots__ = ()
        a: int
    return D


make(default_first)
make(default_first, kw_only=True)
make(mutable)
make(mutable_dict)
make(not_annotated)
make(has_lt, order=True)
make(has_setattr, frozen=True)
make(has_hash, unsafe_hash=True)
make(has_hash, frozen=True)
make(plain, order=True, eq=False)
make(plain, weakref_slot=True)
make(two_markers)
make(classvar_factory)
make(initvar_factory)
make(has_slots, slots=True)


@dataclass(frozen=True)
class Frozen:
    x: int


def thawed():
    class D(Frozen):
        y: int
    return D


def frozen_child():
    class D(C):
        w: int = 1
    return D


make(thawed)
make(frozen_child, frozen=True)
attempt(lambda: field(default=1, default_factory=int))
attempt(lambda: asdict(3))
attempt(lambda: asdict(C))
attempt(lambda: astuple([]))
attempt(lambda: fields(3))
attempt(lambda: replace(3))
attempt(lambda: replace(C(1, 2), q=1))
attempt(lambda: make_dataclass("M", ["a", "a"]))
attempt(lambda: make_dataclass("M", ["class"]))
attempt(lambda: make_dataclass("M", ["1"]))
attempt(lambda: make_dataclass("M", [("a", int, 1, 2)]))


@dataclass
class NeedsVar:
    v: InitVar[int]

    def __post_init__(self, v):
        pass


attempt(lambda: replace(NeedsVar(1)))
attempt(lambda: NeedsVar())
