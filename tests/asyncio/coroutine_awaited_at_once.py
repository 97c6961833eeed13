# Two tasks await the same coroutine.
import asyncio


async def child():
    await asyncio.sleep(0.1)
    return "child"


async def waits(coro, name):
    try:
        print(name, await coro)
    except RuntimeError as error:
        print(name, error)


async def main():
    coro = child()
    await asyncio.gather(waits(coro, "first"), waits(coro, "second"))


asyncio.run(main())
# expect: second coroutine is being awaited already
# expect: first child
