# cast, overload, final, assert_never, get_type_hints and their like.
from typing import (Annotated, Dict, List, Literal, Optional, TYPE_CHECKING, Union, assert_never,
                    assert_type, cast, final, get_overloads, get_type_hints, no_type_check, overload, override,
                    Callable, ClassVar, Any)


class Node:
    value: int
    next: "Optional[Node]"
    kind: ClassVar[str] = "node"


class Leaf(Node):
    weight: "float | None"


def simple(a: int, b: "List[str]" = None, *rest: "Node", **kw: Dict[str, Any]) -> "Optional[Node]":
    pass


def harder(a: "int | str | None", b: "Callable[[int, str], bool]", c: "Literal['x', 1]", d: "Annotated[int, 'm']", e: None, f: "tuple[int, ...]"):
    pass


print(get_type_hints(Node))
# expect: {'value': <class 'int'>, 'next': typing.Optional[__main__.Node], 'kind': typing.ClassVar[str]}
print(get_type_hints(Leaf))
# expect: {'value': <class 'int'>, 'next': typing.Optional[__main__.Node], 'kind': typing.ClassVar[str], 'weight': float | None}
print(get_type_hints(simple))
# expect: {'a': <class 'int'>, 'b': typing.List[str], 'rest': <class '__main__.Node'>, 'kw': typing.Dict[str, typing.Any], 'return': typing.Optional[__main__.Node]}
print(get_type_hints(harder))
# expect: {'a': int | str | None, 'b': typing.Callable[[int, str], bool], 'c': typing.Literal['x', 1], 'd': <class 'int'>, 'e': <class 'NoneType'>, 'f': tuple[int, ...]}
print(get_type_hints(harder, include_extras=True)["d"])  # expect: typing.Annotated[int, 'm']


def unknown(a: "Missing"):
    pass


try:
    get_type_hints(unknown)
except NameError as error:
    print(error)  # expect: name 'Missing' is not defined
print(get_type_hints(unknown, globalns={"Missing": int}), get_type_hints(unknown, localns={"Missing": str}))
# expect: {'a': <class 'int'>} {'a': <class 'str'>}
print(cast(int, "text"), TYPE_CHECKING, assert_type(1, int))  # expect: text False 1


@overload
def f(x: int) -> int: ...


@overload
def f(x: str) -> str: ...


try:
    f(1)
except NotImplementedError as error:
    print(error)
    # expect: You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.



def f(x):
    return x * 2


print(f(2), f("a"), len(get_overloads(f)))  # expect: 4 aa 2


@final
class Last:
    @override
    def method(self):
        return 1

    @no_type_check
    def other(self):
        return 2


print(Last.__final__, Last.method.__override__, Last().method(), Last().other())
# expect: True True 1 2
try:
    assert_never("here")
except AssertionError as error:
    print(error)  # expect: Expected code to be unreachable, but got: 'here'
