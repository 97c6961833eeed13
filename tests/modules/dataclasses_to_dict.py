# asdict and astuple go into lists, dicts and nested dataclasses.
from dataclasses import asdict, astuple, dataclass, is_dataclass


@dataclass
class Inner:
    n: int


@dataclass
class Outer:
    inner: Inner
    many: list
    named: dict


o = Outer(Inner(1), [Inner(2), 3], {"k": Inner(4)})
print(asdict(o))  # expect: {'inner': {'n': 1}, 'many': [{'n': 2}, 3], 'named': {'k': {'n': 4}}}
print(astuple(o))  # expect: ((1,), [(2,), 3], {'k': (4,)})
print(o, is_dataclass(o), is_dataclass(Inner), is_dataclass(3))
# expect: Outer(inner=Inner(n=1), many=[Inner(n=2), 3], named={'k': Inner(n=4)}) True True False
try:
    asdict(3)
except TypeError as error:
    print(error)  # expect: asdict() should be called on dataclass instances
