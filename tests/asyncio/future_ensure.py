# ensure_future, isfuture.
import asyncio


async def work():
    return 1


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "awaited"


async def main():
    task = asyncio.ensure_future(work())
    print(type(task).__name__, asyncio.ensure_future(task) is task, asyncio.isfuture(task), asyncio.isfuture(5))
    print(await task, await asyncio.ensure_future(Awaitable()), isinstance(task, asyncio.Future))
    for thing in (1, "x", None):
        try:
            asyncio.ensure_future(thing)
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: Task True True False
# expect: 1 awaited True
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
