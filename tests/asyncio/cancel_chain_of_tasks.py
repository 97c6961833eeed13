# Cancelling a task that awaits a task cancels that one first.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")


async def outer(task):
    try:
        await task
    finally:
        print("outer ends")


async def main():
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled())
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(1)
    a.cancel("only the inner one")
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled())


asyncio.run(main())
# expect: inner ends
# expect: outer ends
# expect: True True
# expect: inner ends
# expect: outer ends
# expect: True True
