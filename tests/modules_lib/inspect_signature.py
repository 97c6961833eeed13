# inspect.signature: text, parameters, binding, errors.
import dataclasses
import functools
from collections import namedtuple
from inspect import Parameter, Signature, signature, getfullargspec
from typing import List, Optional


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def full(x, y=1, /, z: int = 2, *args: str, k, kk: float = 2.5, **kw: dict) -> List[int]:
    pass


class Class:
    def __init__(self, x, y=2):
        pass

    def method(self, q: Optional[int] = None) -> None:
        pass

    @classmethod
    def cmethod(cls, w):
        pass

    @staticmethod
    def smethod(w):
        pass

    def __call__(self, z):
        pass


class Child(Class):
    pass


class New:
    def __new__(cls, a):
        pass


class Empty:
    pass


@dataclasses.dataclass
class Data:
    x: int
    y: list = dataclasses.field(default_factory=list)
    z: str = dataclasses.field(default="q", kw_only=True)


def decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


def f(): pass
def g(x, /): pass
def h(*, k=None): pass
def i(a, b=[1], *c): pass


async def co(a, b): pass


for thing in (full, f, g, h, i, co, lambda p, q=3: p, Class, Child, Class(1).cmethod, Class.smethod,
              Class(1), New, Empty, Data, namedtuple("P", "x y", defaults=[5]), decorator(full),
              functools.partial(full, 1), functools.partial(full, k=1), functools.partial(Class, 3), functools.partial(i, b=2), functools.lru_cache(g)):
    print(signature(thing))
print(signature(Class.cmethod), signature(Class(1).cmethod), str(signature(h)), repr(signature(g)))
s = signature(full)
p = s.parameters["z"]
print(list(s.parameters), p, repr(p), p.name, p.kind, p.annotation, p.default, s.return_annotation, s.parameters["k"].default is Parameter.empty)
print(s.parameters["args"].kind.name, repr(s.parameters["k"].kind), s.parameters["kw"].kind.description, p.kind == Parameter.POSITIONAL_OR_KEYWORD)
bound = s.bind(1, k=2, w=3)
print(bound, bound.args, bound.kwargs, bound.arguments)
bound.apply_defaults()
print(bound)
print(s.bind(1, 2, 3, 4, 5, k=6).args, s.bind_partial(1), signature(co).bind(1, b=2).arguments)
attempt(lambda: s.bind(1))
attempt(lambda: s.bind())
attempt(lambda: signature(f).bind(1))
attempt(lambda: signature(f).bind(q=1))
attempt(lambda: signature(g).bind(x=1))
attempt(lambda: signature(co).bind(1))
attempt(lambda: signature(co).bind(1, a=1))
attempt(lambda: signature(3))
attempt(lambda: Parameter("1", Parameter.KEYWORD_ONLY))
attempt(lambda: Parameter("x", Parameter.VAR_POSITIONAL, default=3))
a, b = Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("b", Parameter.KEYWORD_ONLY, default=3, annotation=int)
print(Signature([a, b], return_annotation=int), Signature([a, b]) == Signature([a, b]), s.replace(return_annotation=Signature.empty))
attempt(lambda: Signature([b, a]))
attempt(lambda: Signature([a, a]))
attempt(lambda: Signature([a.replace(default=1), a.replace(name="c")]))
print(getfullargspec(full), signature(Signature.bind))
