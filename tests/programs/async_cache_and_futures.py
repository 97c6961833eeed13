import asyncio, time

cache = {}


def async_cache(fn):
    memo = {}

    async def wrapper(*args):
        if args not in memo:
            memo[args] = asyncio.ensure_future(fn(*args))
        return await asyncio.shield(memo[args])
    wrapper.memo = memo
    return wrapper


@async_cache
async def slow_square(x):
    print("computing", x)
    await asyncio.sleep(0.5)
    return x * x


async def timed(coro, label):
    start = time.perf_counter()
    try:
        return await coro
    finally:
        print(f"{label}: {time.perf_counter() - start:.3f}s")


async def fire_and_forget():
    await asyncio.sleep(0.2)
    print("ff")


background = set()


async def main():
    print(await timed(asyncio.gather(*[slow_square(n % 3) for n in range(9)]), "gather"))
    t = asyncio.create_task(fire_and_forget())
    background.add(t)
    t.add_done_callback(background.discard)
    t.add_done_callback(lambda t: print("cb", t.done(), t.result()))
    await asyncio.sleep(0.3)
    print(background)
    loop = asyncio.get_running_loop()
    h = loop.call_later(0.1, print, "timer")
    h2 = loop.call_later(0.05, print, "cancelled")
    h2.cancel()
    print(h.cancelled(), h2.cancelled(), round(h.when() - loop.time(), 3))
    f = loop.create_future()
    loop.call_at(loop.time() + 0.2, f.set_result, "value")
    print(f.done(), f)
    print(await f, f)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(repr(e))
    f2 = loop.create_future()
    f2.set_exception(ValueError("fut"))
    try:
        await f2
    except ValueError as e:
        print(e)
    f3 = loop.create_future()
    f3.cancel("why")
    try:
        await f3
    except asyncio.CancelledError as e:
        print(repr(e))
    print(f3.cancelled(), f3)
    try:
        f3.result()
    except asyncio.CancelledError as e:
        print("c", e)
    f4 = loop.create_future()
    try:
        f4.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        f4.set_exception(StopIteration)
    except TypeError as e:
        print(e)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


asyncio.run(main(), debug=False)
# expect: computing 0
# expect: computing 1
# expect: computing 2
# expect: gather: 0.500s
# expect: [0, 1, 4, 0, 1, 4, 0, 1, 4]
# expect: ff
# expect: cb True None
# expect: set()
# expect: False True 0.1
# expect: False <Future pending>
# expect: timer
# expect: value <Future finished result='value'>
# expect: InvalidStateError('invalid state')
# expect: fut
# expect: CancelledError('why')
# expect: True <Future cancelled>
# expect: c why
# expect: Result is not set.
# expect: Task-1 1
