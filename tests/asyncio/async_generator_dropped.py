# An async generator dropped before its end is closed by a task of the loop it began under.
import asyncio
async def g(label):
    try:
        await asyncio.sleep(0)
        yield 1
        await asyncio.sleep(0.1)
        yield 2
    finally:
        print("clean", label)
        await asyncio.sleep(0)
        print("cleaned", label)
async def main():
    a = g("a"); print(await anext(a, "d")); del a
    await asyncio.sleep(0.2)
    print(len(asyncio.all_tasks()))
    b = g("b")
    async def use(): print("use", await anext(b, "d"))
    t = asyncio.create_task(use()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("canc")
    del b, use, t
    await asyncio.sleep(0.2)
    c = g("c")
    async def use(c): print("use", await anext(c, "d"))
    t = asyncio.create_task(use(c)); await asyncio.sleep(0); 
    t2 = asyncio.create_task(use(c)); await asyncio.sleep(0); 
    t.cancel()
    for x in t, t2:
        try: await x
        except BaseException as e: print(repr(e))
    del c, use, t, t2, x
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    async def h():
        yield 1
    d = h(); 
    try: await d.asend(1)
    except TypeError as e: print(e)
    del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("d"); aw=d.asend(None); del aw; del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("d"); 
    try: await d.athrow(ValueError("x"))
    except ValueError as e: print(repr(e))
    del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("d"); await d.aclose(); del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("d"); x=d.aclose(); x.close(); del d,x
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("d"); anext(d).close(); del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
    d = g("e"); anext(d, 3).close(); del d
    await asyncio.sleep(0.2)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
asyncio.run(main())
# expect: 1
# expect: clean a
# expect: cleaned a
# expect: 1
# expect: clean b
# expect: cleaned b
# expect: canc
# expect: use 1
# expect: use 2
# expect: clean c
# expect: cleaned c
# expect: Task-7
# expect: can't send non-None value to a just-started async generator
# expect: Task-9
# expect: Task-11
# expect: ValueError('x')
# expect: Task-12
# expect: Task-13
# expect: Task-14
# expect: Task-15
# expect: Task-16
