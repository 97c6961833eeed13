# A cancelled wait has the lock again before the exception goes on.
import asyncio


async def waiter(condition):
    try:
        async with condition:
            try:
                await condition.wait()
            finally:
                print("lock held in finally:", condition.locked())
    except asyncio.CancelledError:
        print("cancelled; lock free:", not condition.locked())


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    task.cancel()
    await task
    async with condition:
        print("free for others")


asyncio.run(main())
# expect: lock held in finally: True
# expect: cancelled; lock free: True
# expect: free for others
