# copy.replace, copies of instances, slots and exceptions.
import copy
from collections import namedtuple
from dataclasses import dataclass


@dataclass
class P:
    x: int
    y: list


class Slots:
    __slots__ = ("a", "b")


p = P(1, [2])
q = copy.copy(p)
r = copy.deepcopy(p)
p.y.append(3)
print(q, r, copy.replace(p, x=9), copy.replace(namedtuple("T", "a b")(1, 2), b=5))
# expect: P(x=1, y=[2, 3]) P(x=1, y=[2]) P(x=9, y=[2, 3]) T(a=1, b=5)
s = Slots()
s.a = [1]
t = copy.copy(s)
print(t.a is s.a, hasattr(t, "b"), repr(copy.copy(ValueError("x", 1))), copy.deepcopy({1: {2}}), copy.copy(len) is len, copy.deepcopy(print) is print)
# expect: True False ValueError('x', 1) {1: {2}} True True
