# What an item costs as there are more of them: lines "NAME COUNT NANOSECONDS", best of some rounds.
#
# Run by tests/bench/scale.py; it also runs under CPython.
import asyncio
import random
import sys
import time

sys.setrecursionlimit(10_000_000)
clock = time.process_time


async def tasks(n):
    async def turn():
        await asyncio.sleep(0)

    await asyncio.gather(*[turn() for _ in range(n)])
    return n


async def timers(n):
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(60 + random.random() * 600, print) for _ in range(n)]
    random.shuffle(handles)
    for handle in handles:
        handle.cancel()
    return n


async def queue_waiters(n):
    queue = asyncio.Queue()
    getters = [asyncio.create_task(queue.get()) for _ in range(n)]
    await asyncio.sleep(0)
    for i in range(n):
        queue.put_nowait(i)
    await asyncio.gather(*getters)
    return n


async def lock_waiters(n):
    lock = asyncio.Lock()

    async def user():
        async with lock:
            pass

    await lock.acquire()
    users = [asyncio.create_task(user()) for _ in range(n)]
    await asyncio.sleep(0)
    lock.release()
    await asyncio.gather(*users)
    return n


async def await_depth(n):
    async def chain(depth):
        if depth > 1:
            return await chain(depth - 1)
        began = clock()
        for _ in range(2000):
            await asyncio.sleep(0)
        return (clock() - began) / 2000

    return await chain(n)


async def dict_entries(n):
    table = {}
    for i in range(n):
        table[i * 7] = i
    for i in range(n):
        table[i * 7] += 1
    return n


async def string_appends(n):
    text = ""
    for _ in range(n):
        text += "x"
    return n



def main():
    name, most = sys.argv[1], int(sys.argv[2])
    measure = globals()[name]
    count = 10
    while count <= most:
        best = float("inf")
        for _ in range(max(3, min(300, 30_000 // count))):
            began = clock()
            done = asyncio.run(measure(count) if count >= 1000 else repeat(measure, count))
            took = clock() - began
            if isinstance(done, float):  # it has timed a part of itself
                best = min(best, done)
            else:
                best = min(best, took / done)
            if took > 2:
                break
        print(name, count, round(best * 1e9, 1), flush=True)
        count *= 10


async def repeat(measure, count):
    """Small counts many times in one loop, so that its beginning and end do not count."""
    total = 0
    for _ in range(1000 // count):
        done = await measure(count)
        if isinstance(done, float):
            return done
        total += done
    return total


main()
