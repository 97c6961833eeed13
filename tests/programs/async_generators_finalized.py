"""async gens and finalization"""
import asyncio, contextlib, sys
async def ticker(n, name):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
    except GeneratorExit: print(name, "genexit"); raise
    finally: print(name, "finally"); await asyncio.sleep(0); print(name, "finalized")
async def take(n, ag):
    async with contextlib.aclosing(ag):
        async for x in ag:
            if n == 0: return
            n -= 1; yield x
async def merge(*ags):
    q, done = asyncio.Queue(), object()
    async def pump(ag):
        async for x in ag: await q.put(x)
        await q.put(done)
    tasks = [asyncio.create_task(pump(a)) for a in ags]
    left = len(tasks)
    try:
        while left:
            x = await q.get()
            if x is done: left -= 1
            else: yield x
    finally:
        for t in tasks: t.cancel()
async def window(ag, n):
    buf = []
    async for x in ag:
        buf.append(x)
        if len(buf) == n: yield tuple(buf); buf.pop(0)
async def main():
    print([x async for x in take(2, ticker(5, "A"))])
    async for x in ticker(5, "B"):
        if x == 1: break
    print("after break")
    await asyncio.sleep(0); await asyncio.sleep(0)
    print([x async for x in merge(ticker(2, "C"), ticker(3, "D"))])
    print([w async for w in window(ticker(4, "E"), 2)])
    g = ticker(3, "F"); print(await g.__anext__()); await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print("closed")
    g = ticker(3, "G"); await anext(g)
    try: await g.athrow(RuntimeError("x"))
    except RuntimeError as e: print("thrown", e)
    g = ticker(3, "H"); print(g.ag_running, g.ag_frame is not None, g.ag_await, g.ag_code.co_name)
    t = asyncio.create_task(anext(g).__await__() if False else g.asend(None))if False else None
    async def use():
        async for x in ticker(10, "I"): await asyncio.sleep(1)
    t = asyncio.create_task(use()); await asyncio.sleep(0.1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("use cancelled")
    async def bad():
        yield 1
        raise ValueError("bad agen")
    try:
        async for x in bad(): print(x)
    except ValueError as e: print(e)
    try:
        async for x in [1, 2]: pass
    except TypeError as e: print(e)
    try:
        for x in ticker(1, "J"): pass
    except TypeError as e: print(e)
    ag = ticker(5, "K"); await anext(ag)
    print({x: y async for x, y in aenum(ticker(2, "L"))}, sum([x async for x in ticker(3, "M")]))
    h = ticker(9, "N"); await anext(h); main.keep = h
async def aenum(ag, start=0):
    async for x in ag: yield start, x; start += 1
asyncio.run(main()); print("end")
