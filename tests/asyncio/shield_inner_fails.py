# Exceptions and cancellation of the inner task go through the shield.
import asyncio


async def failing():
    await asyncio.sleep(1)
    raise ValueError("inside")


async def main():
    try:
        await asyncio.shield(failing())
    except ValueError as error:
        print(error)
    inner = asyncio.create_task(asyncio.sleep(5))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner was cancelled", outer.cancelled())
    try:
        asyncio.shield(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: inside
# expect: inner was cancelled True
# expect: An asyncio.Future, a coroutine or an awaitable is required
