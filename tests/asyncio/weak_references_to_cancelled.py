"""Many tasks cancelled at once, each swallowing: weakrefs die in order."""

import asyncio
import gc
import weakref

gc.disable()


class Obj:
    pass


log = []


async def child(n, how):
    o = Obj()
    r = weakref.ref(o, lambda _: log.append(n))
    box = [r]
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if how == 0:
            return n
        if how == 1:
            raise
        if how == 2:
            raise ValueError(n)
        if how == 3:
            await asyncio.sleep(0)
            raise
    finally:
        if how == 4:
            await asyncio.sleep(0)
        box.append(o)


async def main():
    refs = []
    for how in range(6):
        tasks = [asyncio.create_task(child(n, how)) for n in range(6)]
        refs = [weakref.ref(t, lambda _, n=n: log.append(f't{n}')) for n, t in enumerate(tasks)]
        await asyncio.sleep(0)
        for t in tasks[::2]:
            t.cancel()
        await asyncio.sleep(0)
        print(how, log)
        await asyncio.sleep(0)
        print(how, log)
        r = await asyncio.gather(*tasks[::2], return_exceptions=True)
        print(how, [type(x).__name__ for x in r], log)
        del r
        print(how, log)
        del t
        del tasks[::2]
        print(how, log)
        for t in tasks:
            t.cancel()
        await asyncio.wait(tasks)
        print(how, log)
        del t, tasks
        print(how, log)
        await asyncio.sleep(0)
        print(how, log)
        log.clear()


asyncio.run(main())
