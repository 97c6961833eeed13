import asyncio, warnings
async def c(): pass
class A:
    def __await__(self): yield
loop=asyncio.new_event_loop(); loop.close()
for x in (c(), A()):
    try: asyncio.ensure_future(x, loop=loop)
    except RuntimeError as e: print(repr(e))
    del x
    print('--')
try: asyncio.Barrier(0)
except ValueError as e: print(e)
async def f():
    try:
        g = asyncio.TaskGroup()
        g.create_task(c())
    except RuntimeError as e: print(e)
    async with asyncio.TaskGroup() as g: pass
    try: g.create_task(c())
    except RuntimeError as e: print(e)
    print(repr(g), str(g), repr(asyncio.TaskGroup()))
    async with asyncio.TaskGroup() as g:
        print(g, repr(g)); t=g.create_task(asyncio.sleep(0)); print(g)
        print(t)
    print(g)
    print(t)
    print(asyncio.gather, asyncio.current_task())
    x=asyncio.create_task(asyncio.sleep(1))
    y=asyncio.create_task(asyncio.sleep(1))
    s=asyncio.gather(x,y); print(s,x)
    s=asyncio.shield(x); print(s,x)
    w=asyncio.create_task(asyncio.wait([x])); await asyncio.sleep(0)
    print(x, w)
    it=asyncio.as_completed([x]); print(it, x)
    w=asyncio.create_task(asyncio.wait_for(y,0)); await asyncio.sleep(0);print(y,w)
asyncio.run(f())
