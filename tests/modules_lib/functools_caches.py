# lru_cache, cache, cached_property.
import functools
from functools import lru_cache, cache, cached_property

calls = []


@lru_cache(maxsize=2)
def square(x):
    """Square it."""
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls)
print(square.cache_info(), square.cache_parameters())
print(square.__name__, square.__doc__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache
def plain(a, b=2):
    return (a, b)


plain(1), plain(1, 2), plain(1, b=2), plain(a=1, b=2), plain(1), plain(1.0), plain(True)
print(plain.cache_info())


@lru_cache(typed=True)
def typed(a):
    return type(a).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info())


@lru_cache(maxsize=0)
def uncached():
    return 1


uncached(), uncached()
print(uncached.cache_info())


@lru_cache(maxsize=-5)
def negative():
    return 1


print(negative.cache_info(), negative.cache_parameters())
try:
    plain([])
except TypeError as error:
    print(error)
try:
    lru_cache(maxsize="x")
except TypeError as error:
    print(error)


@cache
def fails(x):
    calls.append("called")
    raise ValueError(x)


del calls[:]
for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print(repr(error))
print(calls, fails.cache_info())


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        """The sum."""
        print("adding")
        return sum(self.values)

    @lru_cache
    def times(self, n):
        print("times", n)
        return self.total * n


data = Data([1, 2, 3])
print(data.total, data.total, data.__dict__)
data.total = 10
print(data.total)
del data.total
print(data.total, Data.total.__doc__, type(Data.total).__name__)
print(data.times(2), data.times(2), Data.times(data, 2))
try:
    Data.total.__set_name__(Data, "other")
except TypeError as error:
    print(error)


class Slots:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slots().x
except TypeError as error:
    print(error)


class Unnamed:
    pass


Unnamed.x = cached_property(lambda self: 1)
try:
    Unnamed().x
except TypeError as error:
    print(error)
