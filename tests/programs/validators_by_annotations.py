"""type-checked plugin registry, validators by annotations"""
import inspect, functools
from typing import get_type_hints, Annotated, get_origin, get_args, Union, Optional, List, Dict, Any, Callable, Tuple
def typechecked(fn):
    sig = inspect.signature(fn); hints = get_type_hints(fn)
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            want = hints.get(name)
            if want is None: continue
            origin = get_origin(want)
            if origin is Union:
                ok = isinstance(value, tuple(a for a in get_args(want)))
            elif origin: ok = isinstance(value, origin)
            else: ok = isinstance(value, want)
            if not ok: raise TypeError(f"{fn.__name__}(): {name}={value!r} is not {want}")
        r = fn(*args, **kwargs)
        if "return" in hints and hints["return"] is not type(None) and not isinstance(r, hints["return"]): raise TypeError(f"bad return {r!r}")
        return r
    return wrapper
@typechecked
def repeat(s: str, n: int = 2, *, sep: Optional[str] = None) -> str: return (sep or "").join([s] * n)
@typechecked
def total(xs: List[int], table: Dict[str, int]) -> int: return sum(xs) + sum(table.values())
@typechecked
def bad() -> int: return "no"
for f in (lambda: repeat("ab"), lambda: repeat("ab", 3, sep="-"), lambda: repeat(5), lambda: repeat("a", "b"), lambda: repeat("a", sep=3), lambda: total([1], {"a": 2}), lambda: total((1,), {}), bad, lambda: repeat(), lambda: repeat("a", m=1)):
    try: print(repr(f()))
    except TypeError as e: print(e)
class Meta:
    registry: dict[str, type] = {}
    def __init_subclass__(cls, *, name: str | None = None, **kw):
        super().__init_subclass__(**kw); Meta.registry[name or cls.__name__.lower()] = cls
        for k, t in cls.__annotations__.items() if "__annotations__" in cls.__dict__ else []: print("field", k, t)
class Csv(Meta, name="csv"):
    path: str
    delim: "str" = ","
class Json(Meta):
    indent: int = 2
print(Meta.registry, Meta.__annotations__, Json.__annotations__)
def inject(**services):
    def deco(fn):
        @functools.wraps(fn)
        def w(*a, **k):
            for n, p in inspect.signature(fn).parameters.items():
                if n not in k and p.annotation in services.values() or p.annotation is not p.empty and p.annotation.__name__ in services: k.setdefault(n, services[p.annotation.__name__]())
            return fn(*a, **k)
        return w
    return deco
class Db: x = 1
@inject(Db=Db)
def handler(q, *, db: Db): return q, db.x
print(handler("q"))
print(inspect.signature(repeat), repeat.__wrapped__.__annotations__, inspect.signature(handler).parameters["db"].annotation is Db)
def f(a, b: int, *c: str, d: Annotated[int, "meta"] = 3, **e: float) -> list[int]: ...
print(f.__annotations__, inspect.signature(f), get_type_hints(f), get_type_hints(f, include_extras=True)["d"])
print(inspect.get_annotations(f)["b"], inspect.getfullargspec(f))
class P:
    x: int; y: int = 0; __z: str = "p"
    def m(self) -> "P": ...
print(P.__annotations__, get_type_hints(P), get_type_hints(P.m), hasattr(P, "x"), P().__annotations__)
x: int
try: x
except NameError as e: print(e)
y: list[str] = []
print(__annotations__)
def local():
    v: int
    try: v
    except UnboundLocalError as e: print(e)
    w: nonexistent = 3
    return w
print(local(), local.__annotations__)
lst: list = [0]; lst[0]: int = 5; print(lst)
