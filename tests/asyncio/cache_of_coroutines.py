# lru_cache on an async function keeps the coroutine, which can be awaited once; tasks can be kept.
import asyncio
from functools import cache, lru_cache


@lru_cache
def load(key):
    async def really():
        await asyncio.sleep(1)
        return key.upper()
    return really()


@cache
def load_task(key):
    async def really():
        await asyncio.sleep(1)
        return key.upper()
    return asyncio.ensure_future(really())


async def main():
    print(await load("a"))
    try:
        await load("a")
    except RuntimeError as error:
        print(error)
    print(await load_task("b"), await load_task("b"), load_task.cache_info())


asyncio.run(main())
# expect: A
# expect: cannot reuse already awaited coroutine
# expect: B B CacheInfo(hits=1, misses=1, maxsize=None, currsize=1)
