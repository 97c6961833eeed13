import asyncio
import time


async def work(n, t):
    try:
        await asyncio.sleep(t)
    except asyncio.CancelledError as e:
        print(n, "cancelled", e.args)
        raise
    print(n, "finished")
    return n


async def main():
    t0 = time.monotonic()

    def at():
        return f"{time.monotonic() - t0:.1f}"
    try:
        await asyncio.wait_for(work("a", 5), timeout=1)
    except asyncio.TimeoutError as e:
        print(at(), "timeout", repr(e), repr(e.__cause__), asyncio.TimeoutError is TimeoutError)
    inner = asyncio.create_task(work("b", 2))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError:
        print(at(), "gave up", inner.done())
    print(await inner, at())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 0.5)
        try:
            await work("c", 0.4)
        finally:
            print(cm.when() is not None, cm.expired())
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.5):
                    await work("d", 3)
            except TimeoutError:
                print(at(), "inner")
            await work("e", 3)
    except TimeoutError:
        print(at(), "outer")
    done, pending = await asyncio.wait([asyncio.create_task(work(x, i), name=x) for i, x in enumerate("xyz")], timeout=1.5)
    print(sorted(t.get_name() for t in done), [t.get_name() for t in pending])
    for p in pending:
        p.cancel("bye")
    await asyncio.wait(pending)
    done, pending = await asyncio.wait({asyncio.ensure_future(work(i, i / 10)) for i in range(3)}, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for f in asyncio.as_completed([work("slow", 0.3), work("quick", 0.1)], timeout=1):
        print(await f)
    for p in pending:
        await p
    try:
        for f in asyncio.as_completed([work("l", 3), work("m", 0.1)], timeout=1):
            print(await f)
    except TimeoutError as e:
        print("as_completed timeout", repr(e))
    async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
        await asyncio.sleep(0)
        print("not reached?")


try:
    asyncio.run(main())
except TimeoutError as e:
    print("top", repr(e))
# expect: a cancelled ()
# expect: 1.0 timeout TimeoutError() CancelledError() True
# expect: 2.0 gave up False
# expect: b finished
# expect: b 3.0
# expect: c finished
# expect: True False
# expect: d cancelled ()
# expect: 3.9 inner
# expect: e cancelled ()
# expect: 4.4 outer
# expect: x finished
# expect: y finished
# expect: ['x', 'y'] ['z']
# expect: z cancelled ('bye',)
# expect: 0 finished
# expect: 1 2
# expect: 1 finished
# expect: quick finished
# expect: quick
# expect: 2 finished
# expect: slow finished
# expect: slow
# expect: m finished
# expect: m
# expect: as_completed timeout TimeoutError()
# expect: l cancelled ()
# expect: top TimeoutError()
