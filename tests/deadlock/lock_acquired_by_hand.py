# The holder took the lock with acquire(), and waits for an event before it gives it back.
import asyncio


async def holder(lock, event):
    await lock.acquire()
    try:
        await event.wait()
    finally:
        lock.release()


async def main():
    lock, event = asyncio.Lock(), asyncio.Event()
    task = asyncio.create_task(holder(lock, event), name="holder")
    await asyncio.sleep(0.5)
    async with lock:
        event.set()
    await task


asyncio.run(main())
# oracle: hangs
# exit: 3
