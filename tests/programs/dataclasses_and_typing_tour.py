from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar, is_dataclass, make_dataclass
from typing import ClassVar, List, Optional, NamedTuple, TypedDict, Protocol, Generic, TypeVar, Callable, Union, Literal, Final, runtime_checkable, cast, NewType, Any, get_type_hints
import copy, json

@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: List[str] = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)
    n: ClassVar[int] = 0

    @property
    def total(self): return self.price * 1.2

@dataclass(frozen=True, order=True)
class Pt:
    x: int
    y: int = 0
    def moved(self, dx): return replace(self, x=self.x + dx)

@dataclass(slots=True, kw_only=True)
class KW:
    a: int
    b: int = 2

@dataclass
class Base:
    id: int
    _: KW_ONLY
    flag: bool = False

@dataclass
class Child(Base):
    extra: str = "e"
    start: InitVar[int] = 1
    computed: int = field(init=False)
    def __post_init__(self, start): self.computed = start * 10

i = Item("pen", 1.5, ["a"])
print(i, i == Item("pen", 1.5, ["a"], "other"), asdict(i), astuple(i), i.total, Item("x").tags is Item("y").tags)
p = Pt(1, 2)
print(p, p.moved(3), sorted([Pt(2), Pt(1, 5), Pt(1)]), hash(p) == hash(Pt(1, 2)), {p: 1}, p < Pt(1, 3), max(Pt(0), p))
for fn in (lambda: setattr(p, "x", 1), lambda: delattr(p, "x"), lambda: Item(), lambda: Item("a", 1, [], "s", 5), lambda: KW(1), lambda: hash(i), lambda: i < i, lambda: Item(nme="x"), lambda: setattr(KW(a=1), "z", 1), lambda: p < 3, lambda: replace(p, q=1), lambda: asdict(Item), lambda: fields(3)):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
print(KW(a=1), Child(1, flag=True, start=3), Child(5, "z"), [f.name for f in fields(Child)], is_dataclass(i), is_dataclass(Item), is_dataclass(3))
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
print(make_dataclass("Dyn", ["a", ("b", int, 5)])(1))
@dataclass
class Node:
    v: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None
    def insert(self, v):
        side = "left" if v < self.v else "right"
        child = getattr(self, side)
        if child: child.insert(v)
        else: setattr(self, side, Node(v))
        return self
    def __iter__(self):
        if self.left: yield from self.left
        yield self.v
        if self.right: yield from self.right
root = Node(5)
for v in (3, 8, 1, 4): root.insert(v)
print(list(root), root, asdict(root)["left"]["v"], copy.deepcopy(root) == root, copy.copy(root).left is root.left)
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
print(Emp("a"), Emp("b", 4).hi(), Emp._fields, Emp._field_defaults, Emp.__annotations__ if False else "")
class Movie(TypedDict, total=False):
    title: str
    year: int
print(Movie(title="x"), Movie.__name__)
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s: Stack[int] = Stack(); s.push(1); print(s.pop(), Stack[int]().items, T, Stack[int])
@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quacks), isinstance(3, Quacks), Optional[int], Union[int, str], List[int], Callable[[int], str], Literal["a"], int | None, list[int], dict[str, list[int]])
UserId = NewType("UserId", int); print(UserId(5), cast(int, "x"), UserId.__name__)
print(json.dumps(asdict(i)), json.dumps(asdict(i), indent=2, sort_keys=True), json.loads('{"a": [1, 2.5, null, true, "x\\u00e9"]}'))
@dataclass(eq=False)
class NoEq: x: int
print(NoEq(1) == NoEq(1), NoEq(1).__hash__() is not None)
@dataclass(repr=False)
class NoRepr: x: int
print(repr(NoRepr(1)).startswith("<__main__.NoRepr object at"))
@dataclass
class Inv:
    items: list[Item] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict, metadata={"doc": "m"})
print(Inv([i], {"k": {1, 2}}), asdict(Inv([i])), fields(Inv)[1].metadata["doc"], fields(Inv)[1].default_factory, fields(Item)[1].default, fields(Item)[0].type)
print(Item.__doc__, Pt.__doc__, Item.__match_args__, Child.__match_args__)
