# A task that is cancelled while it waits for a lock leaves the line.
import asyncio


async def holds(lock, name):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(holds(lock, name)) for name in "abc"]
    await asyncio.sleep(0.1)
    tasks[1].cancel("b out")
    await asyncio.gather(*tasks)
    print(lock.locked(), asyncio.get_running_loop().time() > 1.9)


asyncio.run(main())
# expect: a has it
# expect: b cancelled ('b out',)
# expect: c has it
# expect: False True
