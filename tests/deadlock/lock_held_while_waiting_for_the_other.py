# The holder waits for a task that needs the lock.
import asyncio


async def child(lock):
    async with lock:
        print("never")


async def main():
    lock = asyncio.Lock()
    async with lock:
        await asyncio.create_task(child(lock), name="child")


asyncio.run(main())
# oracle: hangs
# exit: 3
