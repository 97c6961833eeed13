# A coroutine runs once.
import asyncio


async def child():
    await asyncio.sleep(0)
    return 1


async def main():
    coro = child()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    try:
        coro.send(None)
    except RuntimeError as error:
        print(error)
    coro.close()
    print("closing a finished one is nothing")


asyncio.run(main())
# expect: 1
# expect: cannot reuse already awaited coroutine
# expect: cannot reuse already awaited coroutine
# expect: closing a finished one is nothing
