# A primitive belongs to the loop that first waited on it; asyncio.run can be called many times.
import asyncio


async def use(lock):
    async with lock:
        await asyncio.sleep(0)
        return "fine"


lock = asyncio.Lock()
print(asyncio.run(use(lock)))  # expect: fine
print(asyncio.run(use(lock)))  # expect: fine


async def contend(lock):
    await asyncio.gather(use(lock), use(lock))
    return "contended"


print(asyncio.run(contend(lock)))  # expect: contended
try:
    print(asyncio.run(contend(lock)))
except RuntimeError as error:
    print(str(error).split(" at 0x")[0], "...", str(error).split("> ")[1])
# expect: <asyncio.locks.Lock object ... is bound to a different event loop
