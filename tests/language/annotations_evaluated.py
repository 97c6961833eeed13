# Annotations are expressions: of parameters and results, and of names in classes and modules.
import inspect
from typing import Callable, Optional, get_type_hints


def add(a: int, b: "int" = 2, *c: str, d: float = 1.0, **e: list[int]) -> Optional[int]: ...


print(add.__annotations__)
# expect: {'a': <class 'int'>, 'b': 'int', 'c': <class 'str'>, 'd': <class 'float'>, 'e': list[int], 'return': typing.Optional[int]}
print(inspect.signature(add))
# expect: (a: int, b: 'int' = 2, *c: str, d: float = 1.0, **e: list[int]) -> Optional[int]
print(get_type_hints(add))
# expect: {'a': <class 'int'>, 'b': <class 'int'>, 'c': <class 'str'>, 'd': <class 'float'>, 'e': list[int], 'return': typing.Optional[int]}


class Node:
    value: int = 3
    next: "Node"
    others: list["Node"] = []
    __hidden: bool

    def link(self, other: "Node", by: Callable[[int], str] = str) -> int | None: ...


print(Node.__annotations__)
# expect: {'value': <class 'int'>, 'next': 'Node', 'others': list['Node'], '_Node__hidden': <class 'bool'>}
print(Node.link.__annotations__)
# expect: {'other': 'Node', 'by': typing.Callable[[int], str], 'return': int | None}


# What is positional only comes behind the others.
def kinds(a: 1, /, b: 2, *c: 3, d: 4, **e: 5) -> 6: ...


print(kinds.__annotations__)  # expect: {'b': 2, 'a': 1, 'c': 3, 'd': 4, 'e': 5, 'return': 6}


# What no name keeps is evaluated, and dropped.
total: int = 5
(total): print("a name in parentheses")  # expect: a name in parentheses
Node.extra: print("an attribute") = 4  # expect: an attribute
print(__annotations__)  # expect: {'total': <class 'int'>}


# A decorator that looks at them.
def checked(function):
    def wrapper(*args):
        for value, hint in zip(args, function.__annotations__.values()):
            if not isinstance(value, hint):
                raise TypeError(f"{value!r} is not {hint.__name__}")
        return function(*args)

    return wrapper


@checked
def double(number: int):
    return number * 2


print(double(3))  # expect: 6
try:
    double("x")
except TypeError as error:
    print(error)  # expect: 'x' is not int


# They see the names around: a local makes a cell, a class its own names.
def outer(kind):
    def inner(x: kind) -> kind:
        return x

    local: undefined_here = 4  # of a function's locals they are not evaluated
    return inner


print(outer(int).__annotations__, outer("s").__annotations__, outer.__code__.co_cellvars)
# expect: {'x': <class 'int'>, 'return': <class 'int'>} {'x': 's', 'return': 's'} ()


class Own:
    Kind = int

    def method(self, x: Kind) -> Kind: ...

    def list(self): ...

    try:

        def other(self) -> list[int]: ...
    except TypeError as error:
        print(error)  # expect: 'function' object is not subscriptable


print(Own.method.__annotations__)  # expect: {'x': <class 'int'>, 'return': <class 'int'>}


# Everything an expression may do.
def strange(a: (bound := int), b: [i for i in range(3)], c: (lambda: 7)): ...


print(bound, strange.__annotations__["b"], strange.__annotations__["c"]())
# expect: <class 'int'> [0, 1, 2] 7


def star(*args: *tuple[int]): ...


print(star.__annotations__)  # expect: {'args': *tuple[int]}


def generator():
    x: (yield 5) = 1  # not evaluated, and yet it makes a generator


print(list(generator()))  # expect: []


async def coroutine(x: int = 1, *, y: dict[str, int]) -> str: ...


print(coroutine.__annotations__)
# expect: {'x': <class 'int'>, 'y': dict[str, int], 'return': <class 'str'>}

# The attribute.
for value in ({"x": 1}, 5, None):
    try:
        kinds.__annotations__ = value
        print(kinds.__annotations__)
    except TypeError as error:
        print(error)
# expect: {'x': 1}
# expect: __annotations__ must be set to a dict object
# expect: {}
print(double.__annotations__)  # expect: {}
