# What a task has waited for lives until its step ends, and with it the generator that it holds.
import asyncio
async def agen(n):
    try:
        for i in range(n):
            yield i
    finally:
        print('fin')
class W:
    def __init__(self, a): self.a=a
    def __await__(self): return (yield from self.a.__await__())
async def main():
    async def turn():
        for i in range(8): print(i); await asyncio.sleep(0)
    t=asyncio.create_task(turn())
    print(await asyncio.gather(anext(agen(1), 2)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(await asyncio.gather(anext(agen(1))))
    await t
    t=asyncio.create_task(turn())
    print(await asyncio.gather(W(anext(agen(1)))))
    await t
    t=asyncio.create_task(turn())
    print(await asyncio.gather(W(anext(agen(1)))))
    await t
    t=asyncio.create_task(turn())
    print(await asyncio.create_task(anext(agen(1),1)))
    await t
    t=asyncio.create_task(turn())
    async def aw(x): return await x
    print(await asyncio.create_task(aw(anext(agen(1),1))))
    await t
asyncio.run(main())
