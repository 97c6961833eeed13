# The fields of named tuples as descriptors: what they give, what they refuse, their documentation.
from collections import namedtuple
import typing
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p.y, P.x, type(P.x), P.x.__doc__)
# expect: P(x=1, y=5) 1 5 _tuplegetter(0, 'Alias for field number 0') <class 'collections._tuplegetter'> Alias for field number 0
P.x.__doc__ = "the x"; print(P.x.__doc__)  # expect: the x
for f in (lambda: setattr(p, "x", 1), lambda: delattr(p, "x"), lambda: P.x.__get__(5), lambda: P.y.__get__((1,)), lambda: P.x.__set__(p, 1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
# expect: AttributeError can't set attribute
# expect: AttributeError can't delete attribute
# expect: TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
# expect: IndexError tuple index out of range
# expect: AttributeError can't set attribute
print(P.x.__get__((7, 8)), P.x.__get__(None, P) is P.x)  # expect: 7 True
class Q(P):
    __slots__ = ()
    @property
    def norm(self): return self.x + self.y
print(Q(3).norm, Q(3)._replace(x=4), p._asdict(), p == (1, 5), hash(p) == hash((1, 5)))
# expect: 8 Q(x=4, y=5) {'x': 1, 'y': 5} True True
class T(typing.NamedTuple):
    a: int
    b: str = "b"
print(T(1), T(1).b, T.a)  # expect: T(a=1, b='b') b _tuplegetter(0, 'Alias for field number 0')
x, y = p
print(x, y, [t.a for t in [T(1), T(2)]], sorted([P(2), P(1)], key=lambda t: t.x))
# expect: 1 5 [1, 2] [P(x=1, y=5), P(x=2, y=5)]
