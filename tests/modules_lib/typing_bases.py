# Base classes of typing: Generic, Protocol, NamedTuple, TypedDict.
from typing import (Any, Dict, Generic, Iterator, List, NamedTuple, Optional, Protocol, TypedDict, TypeVar,
                    runtime_checkable, is_typeddict, is_protocol, get_protocol_members, NotRequired, SupportsInt, SupportsAbs)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    @classmethod
    def make(cls):
        return cls()


class IntStack(Stack[int]):
    pass


class Table(Generic[K, T]):
    pass


class Names(List[str]):
    pass


class Index(Dict[str, T]):
    pass


s = Stack[int]().push(1).push(2)
print(s.items, type(s).__name__, Stack[int], Stack[T], Table[str, int], Stack.__parameters__, IntStack.__orig_bases__)
print([c.__name__ for c in IntStack.__mro__], Names("ab"), [c.__name__ for c in Names.__mro__], Index(a=1), Index[int])
print(Stack[int].make().items, isinstance(IntStack(), Stack), Table[str, T][int], Stack[int] == Stack[int])
attempt(lambda: Stack[int, str])
attempt(lambda: Table[int])
attempt(lambda: IntStack[int])
attempt(lambda: Generic[int])
attempt(lambda: isinstance(s, Stack[int]))


class Greets(Protocol):
    name: str

    def greet(self) -> str:
        ...


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None:
        ...


@runtime_checkable
class Named(Protocol):
    name: str


class Door:
    def close(self):
        return "closed"


class Explicit(Closes):
    def close(self):
        return "explicit"


class Person:
    def __init__(self):
        self.name = "ann"


print(isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes), issubclass(int, Closes))
print(isinstance(Explicit(), Closes), Explicit().close(), isinstance(Person(), Named), isinstance(3, Named), [c.__name__ for c in Explicit.__mro__])
attempt(lambda: Greets())
attempt(lambda: isinstance(3, Greets))
attempt(lambda: issubclass(Person, Named))
attempt(lambda: runtime_checkable(int))
print(is_protocol(Greets), is_protocol(Door), sorted(get_protocol_members(Greets)))
print(isinstance(3, SupportsInt), isinstance("3", SupportsInt), isinstance(-2, SupportsAbs))


class Box(Protocol[T]):
    def get(self) -> T:
        ...


class IntBox(Box[int]):
    def get(self):
        return 7


print(Box[int], IntBox().get(), Box.__parameters__)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    label: Optional[str] = None

    def moved(self, dx):
        return self._replace(x=self.x + dx)

    @property
    def both(self):
        return (self.x, self.y)


p = Point(1, label="a")
print(p, p.moved(5), p.both, Point._fields, Point._field_defaults, Point.__doc__, p == (1, 0, "a"), list(Point.__annotations__))
x, y, label = p
print(x, y, label, p._asdict(), Point.__mro__[1:], isinstance(p, tuple), Point.__module__, Point.__qualname__)
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3, 4))
attempt(lambda: Point(z=1))


class Labelled(Point):
    def shout(self):
        return self.label.upper()


print(Labelled(1, 2, "q").shout(), NamedTuple("Pair", [("a", int), ("b", str)])(1, "z"))


def bad_order():
    class P(NamedTuple):
        a: int = 1
        b: int


def bad_name():
    class P(NamedTuple):
        a: int

        def _asdict(self):
            pass


attempt(bad_order)
attempt(bad_name)


class Movie(TypedDict):
    title: str
    year: int


class Rated(Movie, total=False):
    stars: int


class Some(TypedDict):
    a: int
    b: NotRequired[int]


m = Movie(title="Alien", year=1979)
print(m, type(m), m["title"], Rated(m, stars=5), list(Rated.__annotations__), sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__))
print(Movie.__total__, Rated.__total__, is_typeddict(Movie), is_typeddict(dict), sorted(Some.__required_keys__), TypedDict("D", {"a": int})(a=1))
attempt(lambda: isinstance(m, Movie))


class Duck(Any):
    pass


print(isinstance(Duck(), Duck), Duck.__mro__[1])
