# asyncio.sleep replaced, deleted, found again, while loops await it: each turn looks anew.
import asyncio

class M:
    pass

async def plain(n):
    for _ in range(n):
        await asyncio.sleep(0)

async def child(tag, n):
    for i in range(n):
        await asyncio.sleep(0)
        print(tag, i)

async def main():
    await plain(3)
    t = asyncio.create_task(child("a", 4))
    await child("b", 2)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
    real = asyncio.sleep
    async def mine(x, result=None):
        print("mine", x)
    asyncio.sleep = mine
    await plain(2)
    asyncio.sleep = real
    await plain(2)
    del asyncio.sleep
    try:
        await plain(1)
    except AttributeError as e:
        print(e)
    asyncio.sleep = real
    await plain(2)
    global_asyncio = asyncio
    globals()['asyncio'] = M()
    try:
        await plain(1)
    except AttributeError as e:
        print(e)
    asyncio2 = M()
    asyncio2.sleep = mine
    globals()['asyncio'] = asyncio2
    await plain(2)
    globals()['asyncio'] = global_asyncio
    await plain(2)
    coro = plain(2)
    print(coro.send(None))
    print(coro.send(None))
    try:
        coro.send(None)
    except StopIteration:
        print("stop")
asyncio.run(main())
