# total_ordering, cmp_to_key.
from functools import total_ordering, cmp_to_key


def check(cls):
    a, b, c = cls(1), cls(2), cls(1)
    print(cls.__name__, [a < b, a <= b, a > b, a >= b, a < c, a <= c, a > c, a >= c, a == c])
    try:
        a < 3
    except TypeError as error:
        print(error)
    try:
        a >= 3
    except TypeError as error:
        print(error)


class Base:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Base) and self.n == other.n


@total_ordering
class ByLt(Base):
    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Base) else NotImplemented


@total_ordering
class ByLe(Base):
    def __le__(self, other):
        return self.n <= other.n if isinstance(other, Base) else NotImplemented


@total_ordering
class ByGt(Base):
    def __gt__(self, other):
        return self.n > other.n if isinstance(other, Base) else NotImplemented


@total_ordering
class ByGe(Base):
    def __ge__(self, other):
        return self.n >= other.n if isinstance(other, Base) else NotImplemented


for cls in (ByLt, ByLe, ByGt, ByGe):
    check(cls)
print(ByLt.__ge__.__name__, ByLt.__ge__.__qualname__)
try:
    total_ordering(Base)
except ValueError as error:
    print(error)

words = ["pear", "fig", "apple", "kiwi"]
print(sorted(words, key=cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))
print(max(words, key=cmp_to_key(lambda a, b: len(a) - len(b))))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(2) >= K(1), K(3).obj)
try:
    K(1) < 2
except TypeError as error:
    print(error)
