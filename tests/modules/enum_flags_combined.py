# Flags combine with | & ^ ~ and show their parts.
from enum import Flag, IntFlag, auto


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


both = Permission.READ | Permission.WRITE
print(both, repr(both), Permission.READ in both, bool(both & Permission.RUN), ~both, both ^ Permission.READ, list(both))
# expect: Permission.READ|WRITE <Permission.READ|WRITE: 3> True False Permission.RUN Permission.WRITE [<Permission.READ: 1>, <Permission.WRITE: 2>]
print(Permission(0), Permission(5), Permission.RUN.value)
# expect: Permission(0) Permission.READ|RUN 4


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, Bits(3), Bits.A + 1)  # expect: 3 9 3 2
