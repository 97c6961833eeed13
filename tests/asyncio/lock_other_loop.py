# A lock belongs to the loop in which somebody first had to wait for it.
import asyncio

lock = asyncio.Lock()


async def free():
    async with lock:
        pass
    print("free of charge")


async def contended():
    async with lock:
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            print(str(task.exception()).split("> ")[-1])


asyncio.run(free())  # expect: free of charge
asyncio.run(free())  # expect: free of charge
asyncio.run(contended())
asyncio.run(free())  # expect: free of charge
asyncio.run(contended())  # expect: is bound to a different event loop
