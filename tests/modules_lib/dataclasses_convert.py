# asdict, astuple, replace, over nested values.
from collections import namedtuple, defaultdict
from dataclasses import dataclass, field, asdict, astuple, replace


@dataclass
class Inner:
    a: int
    b: list = field(default_factory=list)


@dataclass
class Outer:
    name: str
    one: Inner
    many: list
    table: dict
    pair: tuple = ()


Pair = namedtuple("Pair", "left right")
inner = Inner(1, [1, [2]])
outer = Outer("o", inner, [inner, 5], {"k": inner, 2: "two"}, Pair(inner, None))
print(asdict(outer))
# expect: {'name': 'o', 'one': {'a': 1, 'b': [1, [2]]}, 'many': [{'a': 1, 'b': [1, [2]]}, 5], 'table': {'k': {'a': 1, 'b': [1, [2]]}, 2: 'two'}, 'pair': Pair(left={'a': 1, 'b': [1, [2]]}, right=None)}
print(astuple(outer))
# expect: ('o', (1, [1, [2]]), [(1, [1, [2]]), 5], {'k': (1, [1, [2]]), 2: 'two'}, Pair(left=(1, [1, [2]]), right=None))
d = asdict(outer)
d["one"]["b"].append("changed")
print(inner, type(d["pair"]).__name__)  # expect: Inner(a=1, b=[1, [2]]) Pair
print(asdict(inner, dict_factory=list), astuple(inner, tuple_factory=list))
# expect: [('a', 1), ('b', [1, [2]])] [1, [1, [2]]]
print(asdict(Outer("x", None, [], defaultdict(list, a=[inner]), (1, {2}))))
# expect: {'name': 'x', 'one': None, 'many': [], 'table': defaultdict(<class 'list'>, {'a': [{'a': 1, 'b': [1, [2]]}]}), 'pair': (1, {2})}
print(replace(outer, name="p", many=[]).name, replace(inner, a=9), replace(inner, a=9).b is inner.b)
# expect: p Inner(a=9, b=[1, [2]]) True
print(asdict(Inner({1, 2, 3}, (x for x in ()).__class__ and [1.5, None, True, b"x"])))
# expect: {'a': {1, 2, 3}, 'b': [1.5, None, True, b'x']}
