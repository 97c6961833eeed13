import asyncio
class CircuitBreaker:
    def __init__(self, limit=2, reset=1.0): self.limit, self.reset, self.fails, self.opened = limit, reset, 0, None
    async def call(self, fn, *a):
        loop = asyncio.get_running_loop()
        if self.opened is not None:
            if loop.time() - self.opened < self.reset: raise RuntimeError("circuit open")
            self.opened = None
        try: r = await fn(*a)
        except Exception:
            self.fails += 1
            if self.fails >= self.limit: self.opened = loop.time(); self.fails = 0
            raise
        self.fails = 0
        return r
async def svc(ok):
    await asyncio.sleep(0.1)
    if not ok: raise ConnectionError("down")
    return "up"
async def scatter(n):
    async def one(i):
        await asyncio.sleep((n - i) * 0.01)
        if i == 3: raise ValueError(i)
        return i * i
    res = await asyncio.gather(*(one(i) for i in range(n)), return_exceptions=True)
    return [r if not isinstance(r, BaseException) else f"!{r!r}" for r in res]
async def first(*coros):
    tasks = [asyncio.ensure_future(c) for c in coros]
    done, pend = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for p in pend: p.cancel()
    await asyncio.gather(*pend, return_exceptions=True)
    return next(iter(done)).result()
async def debounce():
    calls, task = [], None
    async def later(v): await asyncio.sleep(0.1); calls.append(v)
    for v, gap in (("a", 0.05), ("b", 0.05), ("c", 0.2), ("d", 0.0)):
        if task: task.cancel()
        task = asyncio.create_task(later(v)); await asyncio.sleep(gap)
    await task
    return calls
class AsyncLazy:
    def __init__(self, f): self.f, self.t = f, None
    def __await__(self):
        if self.t is None: self.t = asyncio.ensure_future(self.f())
        return self.t.__await__()
async def main():
    cb = CircuitBreaker()
    for ok, gap in ((True, 0), (False, 0), (False, 0), (True, 0), (True, 1.5)):
        await asyncio.sleep(gap)
        try: print(await cb.call(svc, ok))
        except Exception as e: print(type(e).__name__, e)
    print(await scatter(5)); print(await first(asyncio.sleep(1, "slow"), asyncio.sleep(0.2, "fast"))); print(await debounce())
    async def load(): print("loading"); await asyncio.sleep(0.1); return 42
    lazy = AsyncLazy(load); print(await lazy, await lazy, await asyncio.gather(lazy, lazy))
    q = asyncio.Queue(3); out = []
    async def prod(n):
        for i in range(n): await q.put(i)
        await q.put(None)
    async def cons():
        while (x := await q.get()) is not None: out.append(x); await asyncio.sleep(0)
    await asyncio.gather(prod(7), cons()); print(out)
    sem = asyncio.Semaphore(2)
    async def lim(i):
        async with sem: print("in", i, sem.locked()); await asyncio.sleep(0.01 * (3 - i % 3))
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(lim(i), name=f"L{i}") for i in range(5)]
    print([t.get_name() for t in ts], all(t.done() for t in ts))
    loop = asyncio.get_running_loop()
    try: loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e: print(e)
    print(loop.is_running(), loop.get_debug(), type(loop).__name__, asyncio.iscoroutinefunction(main), asyncio.isfuture(loop.create_future()))
    fut = loop.create_future(); loop.call_later(0.1, fut.set_exception, OSError("late"))
    try: await fut
    except OSError as e: print(repr(e), fut.exception())
    async def chain(n): return n if n == 0 else 1 + await chain(n - 1)
    print(await chain(200))
    def handler(loop, ctx): print("handler:", ctx["message"], repr(ctx.get("exception")))
    loop.set_exception_handler(handler); loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0)
    t = asyncio.create_task(svc(False)); await asyncio.sleep(0.2); del t
    await asyncio.sleep(0)
asyncio.run(main())
