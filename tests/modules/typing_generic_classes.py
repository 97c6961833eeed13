# Generic classes, NewType, overloads, Annotated and forward references.
import typing as t

T = t.TypeVar("T")


class Stack(t.Generic[T]):
    def __init__(self):
        self.items = []

    def push(self, item: T) -> None:
        self.items.append(item)


UserId = t.NewType("UserId", int)
s = Stack[int]()
s.push(1)
print(s.items, Stack[int], UserId(5), UserId.__name__, t.Annotated[int, "meta"], t.get_args(t.Annotated[int, "meta"]), t.Final, t.ClassVar[int], t.Awaitable[int], t.AsyncIterator[str], t.Type[int], t.Tuple[int, ...], t.NoReturn, t.Self)


@t.overload
def f(a: int) -> int: ...
@t.overload
def f(a: str) -> str: ...
def f(a):
    return a


@t.final
class Last: ...


print(f(1), t.get_origin(t.Callable[[int], str]), t.get_args(t.Callable[[int], str]), t.Optional["Stack"], Last.__final__, t.assert_type(1, int))
try:
    t.assert_never(3)
except AssertionError as error:
    print(error)
try:
    isinstance(1, t.List[int])
except TypeError as error:
    print(error)
