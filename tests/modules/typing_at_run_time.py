# typing names at run time: aliases, Optional, TypeVar, NamedTuple, Protocol, cast.
import typing as t

print(t.Optional[int], t.Union[int, str], t.List[int], t.Dict[str, t.Any], t.Callable[[int], str], t.Literal["a", 1], int | None)
print(t.cast(int, "unchanged"), t.get_origin(t.List[int]), t.get_args(t.Dict[str, int]), t.TypeVar("T"), t.get_args(int | str))


class Point(t.NamedTuple):
    x: int
    y: int = 0


@t.runtime_checkable
class Closable(t.Protocol):
    def close(self): ...


class Door:
    def close(self): ...


class Movie(t.TypedDict, total=False):
    title: str


print(Point(1), Point._fields, isinstance(Door(), Closable), isinstance(3, Closable), Movie(title="x"))


def f(a: int, b: "str" = "") -> list[int]: ...


print(t.get_type_hints(f), t.TYPE_CHECKING)
