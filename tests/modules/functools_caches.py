# lru_cache and cache remember results.
from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info())
# expect: [1, 4, 1, 9, 4, 1] [1, 2, 3, 2, 1] CacheInfo(hits=1, misses=5, maxsize=2, currsize=2)
square.cache_clear()
print(square.cache_info(), square(4), square.__name__, square.__wrapped__(5))
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 16 square 25


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info().hits, fib.cache_info().currsize)
# expect: 354224848179261915075 98 101


@lru_cache
def keyword(a, b=2):
    return a + b


keyword(1), keyword(1, 2), keyword(1, b=2), keyword(a=1)
print(keyword.cache_info())  # expect: CacheInfo(hits=0, misses=4, maxsize=128, currsize=4)
try:
    keyword([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
