# What happens to a task whose innermost coroutine somebody else drives.
import asyncio


def t(f, *a):
    try:
        print("  ->", f(*a))
    except BaseException as e:
        print("  !!", type(e).__name__, e)


async def main():
    ev = asyncio.Event()
    async def low():
        await ev.wait()
        return "low"
    async def high():
        return await low()
    k = asyncio.create_task(high())
    await asyncio.sleep(0)
    inner = k.get_coro().cr_await
    t(inner.send, None)
    print(k.done())
    ev.set()
    try:
        print(await k)
    except BaseException as e: print(type(e).__name__, e)
    async def low():
        await asyncio.sleep(1)
        return "low"
    k = asyncio.create_task(high())
    await asyncio.sleep(0)
    inner = k.get_coro().cr_await
    t(inner.throw, ValueError("by hand"))
    try:
        print(await asyncio.wait_for(k, 5))
    except BaseException as e: print(type(e).__name__, e)
    async def low():
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return "low"
    k = asyncio.create_task(high())
    await asyncio.sleep(0)
    inner = k.get_coro().cr_await
    t(inner.send, None)
    t(inner.send, None)
    try:
        print(await asyncio.wait_for(k, 5))
    except BaseException as e: print(type(e).__name__, e)
    k = asyncio.create_task(high())
    await asyncio.sleep(0)
    inner = k.get_coro().cr_await
    k2 = asyncio.create_task(inner)
    print(await asyncio.gather(k, k2, return_exceptions=True))


asyncio.run(main())
# expect:   -> <Future pending cb=[Task.task_wakeup()]>
# expect: False
# expect: low
# expect:   !! ValueError by hand
# expect: RuntimeError cannot reuse already awaited coroutine
# expect:   -> None
# expect:   !! StopIteration low
# expect: RuntimeError cannot reuse already awaited coroutine
# expect: [RuntimeError('cannot reuse already awaited coroutine'), 'low']
