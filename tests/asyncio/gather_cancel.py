# Cancelling a gather cancels all children; cancelling a child is seen as CancelledError.
import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def group():
    await asyncio.gather(work("a"), work("b"))


async def main():
    task = asyncio.create_task(group())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the gather is cancelled")
    children = [asyncio.create_task(work(n)) for n in "xy"]
    gathering = asyncio.gather(*children)
    await asyncio.sleep(1)
    children[0].cancel()
    try:
        await gathering
    except asyncio.CancelledError:
        print("a child was cancelled", children[0].cancelled(), children[1].cancelled(), gathering.cancelled())
    children[1].cancel()
    await asyncio.wait(children)


asyncio.run(main())
# expect: a cancelled
# expect: b cancelled
# expect: the gather is cancelled
# expect: x cancelled
# expect: a child was cancelled True False False
# expect: y cancelled
