# lru_cache on methods counts self among the arguments.
from functools import lru_cache


class Shop:
    def __init__(self, factor):
        self.factor = factor

    @lru_cache(maxsize=None)
    def price(self, n):
        print("price", self.factor, n)
        return self.factor * n


a, b = Shop(2), Shop(3)
print(a.price(1), a.price(1), b.price(1), Shop.price.cache_info(), a.price.cache_info().hits)
# expect: price 2 1
# expect: price 3 1
# expect: 2 2 3 CacheInfo(hits=1, misses=2, maxsize=None, currsize=2) 1


@lru_cache(maxsize=0)
def never(n):
    return n


print(never(1), never(1), never.cache_info())
# expect: 1 1 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)


@lru_cache
def fails(n):
    raise ValueError(n)


for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print(error, fails.cache_info().currsize)
# expect: 1 0
# expect: 1 0
