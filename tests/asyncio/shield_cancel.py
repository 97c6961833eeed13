# Cancelling the outer leaves the inner running.
import asyncio


async def work():
    await asyncio.sleep(2)
    print("inner ends")
    return "inner result"


async def waits(inner):
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError as error:
        print("outer", repr(error), inner.done())
        raise


async def main():
    inner = asyncio.create_task(work())
    task = asyncio.create_task(waits(inner))
    await asyncio.sleep(1)
    task.cancel("now")
    print(await asyncio.gather(task, return_exceptions=True))
    print(await inner)


asyncio.run(main())
# expect: outer CancelledError('now') False
# expect: [CancelledError('')]
# expect: inner ends
# expect: inner result
