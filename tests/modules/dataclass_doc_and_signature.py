from dataclasses import dataclass, field, InitVar
from typing import *
import datetime, enum, collections, asyncio
class K(enum.Enum):
    A = 1
@dataclass
class A:
    a: int
    b: "str"
    c: List[int]
    d: Optional[datetime.date]
    e: K = K.A
    f: list[str] = field(default_factory=list)
    g: ClassVar[int] = 3
    h: "A | None" = None
    i: int | None = None
    j: Callable[..., Any] = print
    k: Any = 1
    l: collections.deque = None
    m: "List[int]" = None
    n: Literal["a", 1] = "a"
    o: asyncio.Queue[int] = None
    p: dict[str, List[int]] = None
    q: None = None
    r: InitVar[int] = 5
    s: Tuple[int, ...] = ()
    t: 5 = 6
print(A.__doc__.replace(" at 0x", ""))
import inspect
print(inspect.signature(A))
