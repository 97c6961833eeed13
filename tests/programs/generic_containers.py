import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypedDict, Protocol, TypeVar, Generic, Self, overload, final, ClassVar, Literal, Never, TypeAlias, ParamSpec, Iterable
T = TypeVar("T"); K = TypeVar("K", bound="Comparable"); P = ParamSpec("P")
class Comparable(Protocol):
    def __lt__(self, other: Self) -> bool: ...
class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None: self._items: list[T] = list(items)
    def push(self, item: T) -> Self: self._items.append(item); return self
    def pop(self) -> T: return self._items.pop()
    def __iter__(self) -> Iterator[T]: return iter(self._items)
    def __class_getitem__(cls, item): return super().__class_getitem__(item)
class Pair(NamedTuple):
    left: int
    right: "int" = 5
class Opts(TypedDict, total=False):
    verbose: bool
    level: Literal[1, 2]
@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x): return str(x) if isinstance(x, int) else int(x)
def logged(fn: Callable[P, T]) -> Callable[P, T]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> T: print("call", fn.__name__); return fn(*args, **kwargs)
    return inner
@final
class Leaf:
    kind: ClassVar[str] = "leaf"
    n: int = 0
Vec: TypeAlias = list[float]
def scale(v: Vec, k: float) -> Vec: return [k * x for x in v]
@logged
def add(a: int, b: int) -> int: return a + b
print(list(Stack[int]([1]).push(2)), Stack([3]).pop(), Pair(1), Pair.__annotations__, Opts.__annotations__, conv(5), conv("7"), add(1, b=2), scale([1.0], 2), Leaf.__annotations__)
print(Stack.__annotations__ if hasattr(Stack, "__annotations__") else None, Stack.push.__annotations__, logged.__annotations__, scale.__annotations__)
print(Opts(verbose=True), Opts.__total__, sorted(Opts.__optional_keys__), Pair._field_defaults, isinstance(Pair(1, 2), tuple), Stack.__parameters__, Stack[int].__args__, Stack.__orig_bases__)
def m(a: int, b: str = "x", *args: float, **kw: bool) -> dict[str, int | None]: return {}
print(m.__annotations__)
async def am(a: "int") -> None: ...
print(am.__annotations__)
class Node:
    def __init__(self, v: int, nxt: "Node | None" = None): self.v, self.nxt = v, nxt
    def then(self, other: "Node") -> "Node": self.nxt = other; return self
    @property
    def value(self) -> int: return self.v
    @classmethod
    def make(cls, v: int) -> Self: return cls(v)
    @staticmethod
    def helper(x: int) -> int: return x
print(Node.__init__.__annotations__, Node.value.fget.__annotations__, Node.make.__annotations__, Node.helper.__annotations__, Node(1).then(Node(2)).nxt.value)
lam = lambda x: x
print(lam.__annotations__, [k for k, v in vars(Node).items() if callable(v) or isinstance(v, (property, classmethod, staticmethod))])
try:
    def bad(x: Undefined) -> int: ...
except NameError as e: print(e)
try:
    class Tree:
        left: Tree = None
except NameError as e: print(e)
try:
    def worse(x: int or str, y: list[int, "s"], z: 1 / 0): ...
except ZeroDivisionError as e: print(e)
try:
    def q(x: int["k"]): ...
except TypeError as e: print(e)
try:
    def q(x: str | "int"): ...
except TypeError as e: print(e)
def dflt(a: print("ann a") = print("def a"), b: print("ann b") = print("def b")) -> print("ret"): ...
def deco(f): print("deco"); return f
@deco
def order(x: print("ann")): ...
