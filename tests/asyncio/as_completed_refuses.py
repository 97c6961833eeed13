# What as_completed refuses.
import asyncio


async def main():
    coro = asyncio.sleep(0)
    future = asyncio.get_running_loop().create_future()
    for wrong in (coro, future, [3], 3):
        try:
            asyncio.as_completed(wrong)
        except TypeError as error:
            print(error)
    coro.close()


asyncio.run(main())
# expect: expects an iterable of awaitables, not coroutine
# expect: expects an iterable of awaitables, not Future
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: 'int' object is not iterable
