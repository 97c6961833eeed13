# `from __future__ import annotations`: they are kept as text, and no name in them is looked up.
from __future__ import annotations

import dataclasses
import inspect
from typing import ClassVar, get_type_hints


def add(a: int, b: Other = 2, /, *c: Nope[1], d: x + 1 = 1, **e: list[int]) -> None: ...


print(add.__annotations__)
# expect: {'a': 'int', 'b': 'Other', 'c': 'Nope[1]', 'd': 'x + 1', 'e': 'list[int]', 'return': 'None'}
print(inspect.signature(add))
# expect: (a: 'int', b: 'Other' = 2, /, *c: 'Nope[1]', d: 'x + 1' = 1, **e: 'list[int]') -> 'None'


@dataclasses.dataclass
class Node:
    value: int
    next: Node | None = None
    count: ClassVar[int] = 0
    rest: dataclasses.InitVar[int] = 5

    def __post_init__(self, rest):
        print("rest", rest)


print(Node(1, Node(2)))
# expect: rest 5
# expect: rest 5
# expect: Node(value=1, next=Node(value=2, next=None))
print(Node.__annotations__, [f.type for f in dataclasses.fields(Node)])
# expect: {'value': 'int', 'next': 'Node | None', 'count': 'ClassVar[int]', 'rest': 'dataclasses.InitVar[int]'} ['int', 'Node | None']


def plain(x: int, y: list[str]) -> Node: ...


print(get_type_hints(plain))
# expect: {'x': <class 'int'>, 'y': list[str], 'return': <class '__main__.Node'>}
number: Undefined = 3
print(__annotations__)  # expect: {'number': 'Undefined'}
