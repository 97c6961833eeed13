# The names that hints use exist and do nothing at run time.
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, List, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, overload

T = TypeVar("T")
UserId = NewType("UserId", int)


class Movie(TypedDict):
    title: str
    year: int


class Employee(NamedTuple):
    name: str
    id: int = 3


class Box(Generic[T]):
    count: ClassVar[int] = 0

    def __init__(self, item: T) -> None:
        self.item: Final = item


def first(items: Iterable[T], default: Optional[T] = None) -> Union[T, None]:
    for item in items:
        return item
    return default


def run(callback: Callable[[int], Awaitable[str]], mode: Literal["a", "b"] = "a", **options: Any) -> Mapping[str, List[int]]:
    return {mode: [1]}


if TYPE_CHECKING:
    print("never")
print(UserId(5), Movie(title="x", year=1), Employee("a"), Employee("b", 2)._asdict(), Box[int](5).item, first([1]), first([], 2), run(print), cast(int, "not changed"), Box("x").count)
# expect: 5 {'title': 'x', 'year': 1} Employee(name='a', id=3) {'name': 'b', 'id': 2} 5 1 2 {'a': [1]} not changed 0
