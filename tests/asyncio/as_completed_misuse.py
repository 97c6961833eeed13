# Not iterables; not awaitables; nothing at all.
import asyncio


async def main():
    coro = asyncio.sleep(0)
    for wrong in (coro, 3, None):
        try:
            asyncio.as_completed(wrong)
        except TypeError as error:
            print(error)
    coro.close()
    try:
        list(asyncio.as_completed([3]))
    except TypeError as error:
        print(error)
    print(list(asyncio.as_completed([])))
    async for _ in asyncio.as_completed([]):
        print("never")
    iterator = asyncio.as_completed([asyncio.sleep(0, "x")])
    print(await next(iterator))
    try:
        next(iterator)
    except StopIteration:
        print("stop")


asyncio.run(main())
# expect: expects an iterable of awaitables, not coroutine
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: []
# expect: x
# expect: stop
