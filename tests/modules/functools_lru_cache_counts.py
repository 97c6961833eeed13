# lru_cache: hits, misses, eviction, clear and its parameters.
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info(), square.cache_parameters())
# expect: computing 1
# expect: computing 2
# expect: computing 3
# expect: computing 2
# expect: [1, 4, 1, 9, 4] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False}
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__)
# expect: computing 5
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 25 square


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
# expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(x=1), kind.cache_info())
# expect: int float int CacheInfo(hits=0, misses=3, maxsize=128, currsize=3)
try:
    square([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
