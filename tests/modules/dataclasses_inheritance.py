# Fields of the base come first; a default before a field without one is refused.
from dataclasses import dataclass, fields


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: int = 9


print(Child(), Child(1, c=5), [f.name for f in fields(Child)])
# expect: Child(a=9, b=2, c=3) Child(a=1, b=2, c=5) ['a', 'b', 'c']
try:
    @dataclass
    class Bad(Base):
        d: int
except TypeError as error:
    print(error)  # expect: non-default argument 'd' follows default argument 'b'
