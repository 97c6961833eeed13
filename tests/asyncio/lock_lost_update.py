# Reading, waiting and writing is a race; a lock or no await in between is not.
import asyncio

balance = 0


async def unsafe():
    global balance
    value = balance
    await asyncio.sleep(0)
    balance = value + 1


async def safe(lock):
    global balance
    async with lock:
        value = balance
        await asyncio.sleep(0)
        balance = value + 1


async def atomic():
    global balance
    balance += 1
    await asyncio.sleep(0)


async def main():
    global balance
    lock = asyncio.Lock()
    for make in (unsafe, lambda: safe(lock), atomic):
        balance = 0
        await asyncio.gather(*(make() for _ in range(50)))
        print(balance)


asyncio.run(main())
# expect: 1
# expect: 50
# expect: 50
