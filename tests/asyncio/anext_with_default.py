# anext(iterator, default): when it asks, and what its awaitable does by hand and in a task.
import asyncio, inspect, collections.abc, types
def short(x): return repr(x).split(' at 0x')[0]
async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print('fin')
class It:
    def __init__(s): s.n=0
    def __aiter__(s): return s
    def __anext__(s):
        print('anext called'); s.n+=1
        return s.go()
    async def go(s):
        print('go')
        await asyncio.sleep(0)
        if s.n>2: raise StopAsyncIteration
        return s.n
class Bad:
    def __aiter__(s): return s
    def __anext__(s): return 5
async def attempt(f):
    try:
        r=f()
        if inspect.isawaitable(r): r=await r
        print(r)
    except BaseException as e: print(type(e).__name__, e)
async def main():
    g=agen(2)
    a=anext(g,'d')
    print(short(a), type(a).__name__, type(a).__module__, type(a).__qualname__, inspect.iscoroutine(a), inspect.isawaitable(a), asyncio.iscoroutine(a), isinstance(a, collections.abc.Coroutine), iter(a) is a)
    print(await a)
    await attempt(lambda: a)
    print(await asyncio.create_task(anext(g,'d'), name='x'))
    t=asyncio.ensure_future(anext(g,'d')); print(repr(t)); print(await t)
    print(await anext(g,'d'), await anext(g, None))
    print(await asyncio.gather(anext(It(),1), anext(agen(1), 2), anext(agen(0),3)))
    i=It()
    a=anext(i,'dd')
    print('made')
    for _ in range(4): await attempt(lambda: a); a=anext(i,'dd')
    await attempt(lambda: a.close()); await attempt(lambda: a)
    await attempt(lambda: anext(Bad(),1)); await attempt(lambda: anext(Bad(),1).send(None))
    await attempt(lambda: anext(5,1)); await attempt(lambda: anext(5))
    g=agen(1)
    a=anext(g,'q')
    print(a.send(None))
    await attempt(lambda: a.send(None))
    a=anext(g,'q')
    await attempt(lambda: a.send(None))
    await attempt(lambda: a.send(None))
    a=anext(g,'q')
    await attempt(lambda: a.throw(KeyError('z')))
    await attempt(lambda: a.throw(StopAsyncIteration))
    await attempt(lambda: a.close())
    await attempt(lambda: a.__next__())
    g=agen(3); a=anext(g,7)
    await attempt(lambda: a.throw(KeyError('z')))
    g=agen(3); a=anext(g,7); a.send(None)
    await attempt(lambda: anext(g,8))
    await attempt(lambda: a.throw(KeyError('z')))
    async def c(x): return await x
    g=agen(3)
    t=asyncio.create_task(c(anext(g,1))); await asyncio.sleep(0); t.cancel(); await attempt(lambda: t)
    await attempt(lambda: anext(g,'after'))
asyncio.run(main())
