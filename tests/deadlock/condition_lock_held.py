# Notified, but the lock is held by a task that waits for this one.
import asyncio


async def waiter(condition):
    async with condition:
        await condition.wait()


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition), name="waiter")
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        await task


asyncio.run(main())
# oracle: hangs
# exit: 3
