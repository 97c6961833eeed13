# What traceback a failed future raises its exception with: the first time that with which it was set.
import asyncio, traceback
def names(e): return [f.name for f in traceback.extract_tb(e.__traceback__)]
async def fails():
    raise KeyError(1)
async def a(t):
    try: await t
    except KeyError as e: print('a', names(e))
async def b(t):
    try: t.result()
    except KeyError as e: print('b', names(e))
async def main():
    t=asyncio.create_task(fails())
    await asyncio.sleep(0)
    print(names(t.exception()))
    for i in range(3):
        await a(t); await b(t); print(names(t.exception()), [f.f_code.co_name for f in t.get_stack()])
    # not through task
    f=asyncio.Future(); e=KeyError(2)
    f.set_exception(e)
    def r(): raise e
    try: r()
    except KeyError: print(names(e))
    for i in range(3): await a(f)
    f=asyncio.Future(); e=KeyError(2)
    try: r()
    except KeyError: pass
    f.set_exception(e)
    def r2(): raise e
    try: r2()
    except KeyError: print(names(e))
    print(names(f.exception()))
    for i in range(3): await a(f); await b(f)
    e=KeyError(3)
    try: r2()
    except KeyError: pass
    f1=asyncio.Future();f1.set_exception(e)
    try: r()
    except KeyError: pass
    f2=asyncio.Future();f2.set_exception(e)
    await a(f1)
    await a(f2)
    await a(f1)
    await a(f2)
    async def g():
        await asyncio.sleep(0); raise ValueError(5)
    f3=asyncio.gather(g(),return_exceptions=True)
    r,=await f3
    print(names(r))
    for i in range(2):
        try: await f1
        except Exception as x: print(names(x))
    t=asyncio.create_task(fails())
    t2=[asyncio.create_task(a(t)) for i in range(3)]
    await asyncio.gather(*t2)
    e=t.exception()
    print(names(e)); e.__traceback__=None
    await a(t)
asyncio.run(main())
# expect: ['fails']
# expect: a ['a', 'fails']
# expect: b ['b']
# expect: ['b'] ['b']
# expect: a ['a']
# expect: b ['b']
# expect: ['b'] ['b']
# expect: a ['a']
# expect: b ['b']
# expect: ['b'] ['b']
# expect: ['main', 'r']
# expect: a ['a']
# expect: a ['a']
# expect: a ['a']
# expect: ['main', 'r2', 'main', 'r']
# expect: ['main', 'r2', 'main', 'r']
# expect: a ['a', 'main', 'r']
# expect: b ['b']
# expect: a ['a']
# expect: b ['b']
# expect: a ['a']
# expect: b ['b']
# expect: a ['a', 'main', 'r2']
# expect: a ['a', 'main', 'r', 'main', 'r2']
# expect: a ['a']
# expect: a ['a']
# expect: ['g']
# expect: ['main']
# expect: ['main']
# expect: a ['a', 'fails']
# expect: a ['a']
# expect: a ['a']
# expect: ['a']
# expect: a ['a']
