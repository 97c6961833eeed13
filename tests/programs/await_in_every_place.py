import asyncio, time, functools
def timed(fn):
    @functools.wraps(fn)
    async def w(*a, **k):
        t = time.perf_counter()
        try: return await fn(*a, **k)
        finally: print(f"{fn.__name__}{a[1:]} took {time.perf_counter() - t:.2f}s")
    return w
def sync_or_async(fn):
    if asyncio.iscoroutinefunction(fn):
        async def aw(*a): return ("async", await fn(*a))
        return aw
    return lambda *a: ("sync", fn(*a))
class Service:
    instances = []
    def __init__(self, name): self.name = name; Service.instances.append(self)
    async def __aenter__(self): await asyncio.sleep(0.1); print(f"{self.name} up"); return self
    async def __aexit__(self, et, e, tb): await asyncio.sleep(0.1); print(f"{self.name} down {et.__name__ if et else 'ok'}"); return et is KeyError
    @timed
    async def query(self, q): await asyncio.sleep(len(q) / 100); return q[::-1]
    def __await__(self): return self.query("await").__await__()
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        return await self.query("x" * self.i)
    @classmethod
    async def create(cls, n): s = cls(n); await asyncio.sleep(0); return s
    @staticmethod
    async def ping(): return "pong"
    @property
    async def status(self): await asyncio.sleep(0); return f"{self.name} fine"
    @functools.cached_property
    def cached(self): return asyncio.ensure_future(self.query("cached"))
@sync_or_async
async def af(x): return x
@sync_or_async
def sf(x): return x
async def main():
    async with Service("db") as db, Service("cache") as cache:
        print(await db, await db.query("select"), [x async for x in cache], await Service.ping(), await db.status)
        print(await db.cached, await db.cached)
        raise KeyError("swallowed")
    s = await Service.create("new"); print(s.name, len(Service.instances))
    print(await af(1), sf(2))
    fns = [functools.partial(asyncio.sleep, 0.01, result=i) for i in range(3)]; print(await asyncio.gather(*[f() for f in fns]))
    lam = lambda x: asyncio.sleep(0, x); print(await lam("lam"))
    print([await asyncio.sleep(0, i) for i in range(3)], {k: await asyncio.sleep(0, k * 2) for k in "ab"}, (await asyncio.sleep(0, 5)) + 1, f"{await asyncio.sleep(0, 'f')!r:>5}", await asyncio.sleep(0, 1) if await asyncio.sleep(0, True) else 0, not await asyncio.sleep(0, False), [*await asyncio.sleep(0, [1, 2])], max(await asyncio.sleep(0, 3), 2), await asyncio.sleep(0, 1) < await asyncio.sleep(0, 2) < 3, await asyncio.sleep(0, 0) or "dflt")
    d = {}; d[await asyncio.sleep(0, "k")] = await asyncio.sleep(0, "v"); d["n"] = 1; d["n"] += await asyncio.sleep(0, 4); print(d)
    assert await asyncio.sleep(0, True), await asyncio.sleep(0, "msg")
    for i in await asyncio.sleep(0, range(2)): print(i, end=" ")
    while (n := await asyncio.sleep(0, len(d))) > 0: d.popitem()
    print(n, d)
    with await asyncio.sleep(0, __import__) if False else open("/dev/null") as f: print(f.name)
    try: raise await asyncio.sleep(0, ValueError("awaited"))
    except ValueError as e: print(e)
    async def default(x=5): return x
    print(await default(), await (await asyncio.sleep(0, default))(7), (lambda: 3)() + await default(1))
    def gen(): yield from [1, 2]
    print([await asyncio.sleep(0, x) for x in gen() if await asyncio.sleep(0, x > 1)])
    g = (await asyncio.sleep(0, x) for x in range(3)); print([x async for x in g], type(g).__name__)
    return await default("ret")
print(asyncio.run(main()))
# expect: db up
# expect: cache up
# expect: query('await',) took 0.05s
# expect: query('select',) took 0.06s
# expect: query('x',) took 0.01s
# expect: query('xx',) took 0.02s
# expect: query('xxx',) took 0.03s
# expect: tiawa tceles ['x', 'xx', 'xxx'] pong db fine
# expect: query('cached',) took 0.06s
# expect: dehcac dehcac
# expect: cache down KeyError
# expect: db down ok
# expect: new 3
# expect: ('async', 1) ('sync', 2)
# expect: [0, 1, 2]
# expect: lam
# expect: [0, 1, 2] {'a': 'aa', 'b': 'bb'} 6   'f' 1 True [1, 2] 3 True dflt
# expect: {'k': 'v', 'n': 5}
# expect: 0 1 0 {}
# expect: /dev/null
# expect: awaited
# expect: 5 7 4
# expect: [2]
# expect: [0, 1, 2] async_generator
# expect: ret
