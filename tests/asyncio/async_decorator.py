# Decorators around coroutine functions.
import asyncio
import functools


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        loop = asyncio.get_running_loop()
        start = loop.time()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {loop.time() - start:g}")

    return wrapper


def cached(function):
    tasks = {}

    @functools.wraps(function)
    async def wrapper(key):
        if key not in tasks:
            tasks[key] = asyncio.create_task(function(key))
        return await tasks[key]

    return wrapper


@timed
async def slow(x):
    await asyncio.sleep(x)
    return x


@cached
async def fetch(key):
    print("fetching", key)
    await asyncio.sleep(1)
    return key * 2


async def main():
    print(await slow(2), slow.__name__, asyncio.iscoroutinefunction(slow))
    print(await asyncio.gather(fetch("a"), fetch("b"), fetch("a")), await fetch("b"))


asyncio.run(main())
# expect: slow took 2
# expect: 2 slow True
# expect: fetching a
# expect: fetching b
# expect: ['aa', 'bb', 'aa'] bb
