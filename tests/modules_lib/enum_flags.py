# Flag, IntFlag: combining, naming, boundaries.
from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, Enum


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(Perm), len(Perm), Perm.RW, repr(Perm.RW), Perm.R | Perm.W is Perm.RW, Perm(3) is Perm.RW)
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(0), repr(Perm(0)), ~Perm.R, Perm.R & Perm.W, Perm.R ^ Perm.RW)
print(bool(Perm(0)), bool(Perm.R), Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm.RW), len(Perm.RW), Perm(7).name)
print(Perm(0).name, Perm["RW"], Perm.__members__, Perm, 1 in Perm, 100 in Perm, "a" in Perm, Perm.R == 1)
x = Perm.R
x |= Perm.X
x &= ~Perm.R
print(x, x is Perm.X, ~Perm(0), ~Perm(7), Perm.RW.value, {Perm.R | Perm.W: 1}[Perm.RW])
attempt(lambda: Perm(8))
attempt(lambda: Perm(-20))
attempt(lambda: Perm("a"))
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 in Perm.RW)


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


print(Mode.A, repr(Mode.A), Mode.A | 8, repr(Mode.A | 8), repr(Mode(15)), Mode(8), repr(Mode(8)), repr(Mode(0)))
print(~Mode.A, repr(~Mode.A), Mode.A + 1, Mode.A | Mode.B, repr(1 | Mode.B), list(Mode(7)), Mode.A in Mode(3), f"{Mode.C}")
print(repr(Mode(-1)), repr(Mode.A & 3), repr(Mode.A ^ 3), Mode.A == 1, isinstance(Mode.A | 2, Mode), repr(Mode(-9)))


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


class Eject(IntFlag, boundary=EJECT):
    A = 1
    B = 2


print(Conform(9), repr(Keep(9)), repr(Eject(9)), type(Eject(9)).__name__, repr(Keep(8)), STRICT, repr(KEEP))


class Gaps(Flag):
    A = 1
    B = 8
    C = 6


print(list(Gaps), Gaps(14), repr(Gaps(6)), Gaps.C in Gaps(7))


def gaps():
    @verify(NAMED_FLAGS)
    class Bad(Flag):
        A = 1
        B = 6


def aliases():
    @verify(UNIQUE)
    class Bad(Enum):
        A = 1
        B = 1


def missing():
    @verify(CONTINUOUS)
    class Bad(Enum):
        A = 1
        B = 4


for function in (gaps, aliases, missing):
    attempt(function)
print(list(Flag("Made", "a b c")), Perm.R.__class__, [p.name for p in Perm], repr(Perm.R | Perm.W | Perm.X))
