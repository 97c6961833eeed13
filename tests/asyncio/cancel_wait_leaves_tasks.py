# wait() that is cancelled, or runs out of time, cancels nothing.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1, "result"))
    done, pending = await asyncio.wait([task], timeout=0.1)
    print(len(done), len(pending), task.cancelling())

    async def waiter():
        await asyncio.wait([task])

    other = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    other.cancel()
    await asyncio.sleep(0)
    print(other.cancelled(), task.done(), task.cancelling())
    print(await task)


asyncio.run(main())
# expect: 0 1 0
# expect: True False 0
# expect: result
