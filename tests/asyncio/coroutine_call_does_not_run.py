# Calling makes an object; only awaiting runs it.
import asyncio


async def work():
    print("running")
    return 5


async def main():
    coroutine = work()
    print("made", type(coroutine).__name__, asyncio.iscoroutine(coroutine), asyncio.iscoroutinefunction(work))
    print(await coroutine)
    for attempt in range(2):
        try:
            await coroutine
        except RuntimeError as error:
            print(error)


asyncio.run(main())
# expect: made coroutine True True
# expect: running
# expect: 5
# expect: cannot reuse already awaited coroutine
# expect: cannot reuse already awaited coroutine
