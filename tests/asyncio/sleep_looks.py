# Sleepers seen from outside, equal deadlines, cancelled at every beat, within time limits.
import asyncio
import contextvars
import gc
import inspect
import io
import traceback
import weakref


async def inner(d):
    await asyncio.sleep(d)

async def outer(d):
    await inner(d)

def look(task, name):
    c = task.get_coro()
    print(name, inspect.getcoroutinestate(c), c.cr_running, c.cr_suspended, c.cr_await.__name__)
    i = c.cr_await
    print("  inner", inspect.getcoroutinestate(i), i.cr_running, i.cr_suspended, i.cr_await.__name__, type(i.cr_await).__name__)
    s = i.cr_await
    print("  sleep", inspect.getcoroutinestate(s), s.cr_running, s.cr_suspended, type(s.cr_await).__name__, s.__qualname__)
    print("  stack", [(f.f_code.co_name, f.f_lineno) for f in task.get_stack()])
    out = io.StringIO()
    task.print_stack(file=out)
    print("  printed", len(out.getvalue().splitlines()))
    print("  ", type(task._fut_waiter).__name__, task._fut_waiter.done(), task.cancelling(), task.done())

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(outer(1), name="t")
    await asyncio.sleep(0.5)
    look(t, "asleep")
    await t
    # equal deadlines, some native, some revealed, some call_later
    order = []
    async def w(n, d):
        await asyncio.sleep(d)
        order.append(n)
    ts = []
    for n in range(12):
        if n % 3 == 2:
            loop.call_later(1, order.append, f"cb{n}")
        else:
            ts.append(asyncio.create_task(w(n, 1)))
        if n == 6:
            await asyncio.sleep(0)
            repr(ts[1])
            ts[2].get_coro().cr_await
    await asyncio.sleep(3)
    print(order)
    # cancel at each stage with messages, cancel twice, uncancel
    for delay in (0.5, 1):
        for spins in range(4):
            t = asyncio.create_task(outer(1), name="t")
            await asyncio.sleep(delay)
            for _ in range(spins):
                await asyncio.sleep(0)
            a = t.cancel("one"), t.cancel("two"), t.cancelling()
            try:
                await t
                print(delay, spins, a, "result")
            except asyncio.CancelledError as e:
                print(delay, spins, a, e.args, [f.name for f in traceback.extract_tb(e.__traceback__) if f.name != "sleep"][-3:])
    # timeouts round sleep at equal deadline
    for d in (0.9, 1, 1.1):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(d)
            print("slept", d, loop.time() > 0)
        except TimeoutError as e:
            print("timeout", d)
    # wait_for
    for d in (0.9, 1, 1.1):
        try:
            await asyncio.wait_for(asyncio.sleep(d, "r"), 1)
            print("slept")
        except TimeoutError:
            print("timeout")
    # context vars
    v = contextvars.ContextVar("v", default=0)
    async def ctx(n):
        v.set(n)
        await asyncio.sleep(0.1)
        return v.get()
    print(await asyncio.gather(*[ctx(i) for i in range(5)]), v.get())
    # weakref to a sleeping coroutine's task
    t = asyncio.create_task(outer(1))
    r = weakref.ref(t)
    await asyncio.sleep(0.1)
    del t
    gc.collect()
    print(r() is not None)
    await asyncio.sleep(2)
    gc.collect()
    print(r())
    # huge delays
    t = asyncio.create_task(asyncio.sleep(float("inf")))
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("inf cancelled")
    async def far():
        await asyncio.sleep(1e17)
    t = asyncio.create_task(far())
    await asyncio.sleep(1)
    print(t)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("far cancelled")

asyncio.run(main())
