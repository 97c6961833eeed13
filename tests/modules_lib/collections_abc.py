# collections.abc: isinstance by structure, abstract methods, and what the mixins give.
from collections import deque
from collections.abc import (AsyncIterable, AsyncIterator, Awaitable, Callable, Collection,
                             Container, Coroutine, Generator, Hashable, ItemsView, Iterable,
                             Iterator, KeysView, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Reversible, Sequence, Set, Sized, ValuesView,
                             AsyncGenerator)

samples = [1, "s", b"b", [], (), {}, set(), frozenset(), range(3), iter([]), deque(), len,
           (x for x in ()), {}.keys(), {}.items(), {}.values(), None, 2.5, bytearray(), enumerate([])]
for cls in (Hashable, Iterable, Iterator, Reversible, Sized, Container, Collection, Callable,
            Generator, Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping,
            KeysView, ItemsView, ValuesView, Awaitable, Coroutine):
    print(cls.__name__, "".join("01"[isinstance(s, cls)] for s in samples))


async def coroutine():
    pass


async def agen():
    yield


c = coroutine()
print(isinstance(c, Coroutine), isinstance(c, Awaitable), isinstance(agen(), AsyncIterator),
      isinstance(agen(), AsyncIterable), isinstance(agen(), AsyncGenerator), issubclass(list, Sequence))
c.close()


class Structural:
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __contains__(self, x):
        return False


class Refusing(Structural):
    __len__ = None


print(isinstance(Structural(), Collection), isinstance(Refusing(), Sized), isinstance(Structural(), Set))


@Sequence.register
class Registered:
    pass


print(isinstance(Registered(), Sequence), isinstance(Registered(), Iterable), issubclass(Registered, Collection))


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), list(reversed(s)), 9 in s, 10 in s, s.index(16), s.count(4), isinstance(s, Iterable))
try:
    s.index(5)
except ValueError as error:
    print(repr(error))


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag({self.items})"


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bag([2]) < b, a == {1, 2, 3}, a.isdisjoint([7]), a >= {1})
print({2, 9} & a, [9] | a, a.pop(), a)
a |= [5, 6]
a -= {5}
a &= {2, 6}
a ^= {2, 8}
print(a, Set._hash(a) == hash(frozenset([6, 8])))
try:
    a.remove(99)
except KeyError as error:
    print(repr(error))
a.clear()
print(a)


class Lower(MutableMapping):
    def __init__(self, *args, **kw):
        self.d = {}
        self.update(*args, **kw)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower({"A": 1}, B=2)
print(m["a"], m.get("zz"), "A" in m, list(m.keys()), list(m.items()), list(m.values()), m == {"a": 1, "b": 2})
print(m.pop("A"), m.pop("zz", 0), m.setdefault("C", 3), m.popitem(), len(m), ("c", 3) in m.items())
print(m.keys() & {"c"}, 3 in m.values(), m.keys() == {"c"})
try:
    m.pop("zz")
except KeyError as error:
    print(repr(error))
for cls in (Sequence, MutableMapping, Iterator, Coroutine, Mapping):
    try:
        cls()
    except TypeError as error:
        print(error)


class Incomplete(Iterator):
    pass


try:
    Incomplete()
except TypeError as error:
    print(error)


class Count(Iterator):
    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


print(list(Count()), iter(Count()).__class__.__name__, Mapping, Callable)


class Stack(MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)


k = Stack()
k.append(1)
k.extend([2, 3])
k += [4]
k.reverse()
k.remove(3)
print(k.l, k.pop(), k.pop(0), k.l)
k.clear()
print(k.l)
