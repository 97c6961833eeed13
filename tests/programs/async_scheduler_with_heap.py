import asyncio
import heapq
import itertools
import time


class Scheduler:
    def __init__(self):
        self._heap = []
        self._counter = itertools.count()
        self._wakeup = asyncio.Event()
        self._removed = set()

    def schedule(self, delay, fn, *args, priority=0):
        entry = (asyncio.get_running_loop().time() + delay, priority, next(self._counter), fn, args)
        heapq.heappush(self._heap, entry)
        self._wakeup.set()
        return entry[2]

    def cancel(self, ident):
        self._removed.add(ident)

    async def run(self):
        loop = asyncio.get_running_loop()
        while self._heap:
            when, prio, ident, fn, args = self._heap[0]
            delay = when - loop.time()
            if delay > 0:
                self._wakeup.clear()
                try:
                    await asyncio.wait_for(self._wakeup.wait(), delay)
                    continue
                except asyncio.TimeoutError:
                    pass
            heapq.heappop(self._heap)
            if ident in self._removed:
                self._removed.discard(ident)
                print("skip", ident)
                continue
            res = fn(*args)
            if asyncio.iscoroutine(res):
                res = await res
            print(f"{loop.time():.2f} {fn.__name__}{args} -> {res}")


async def slow(x):
    await asyncio.sleep(0.05)
    return x * 2


def fast(*xs):
    return sum(xs)


async def main():
    s = Scheduler()
    s.schedule(0.3, fast, 1, 2, 3)
    ident = s.schedule(0.2, slow, 21)
    s.schedule(0.1, slow, "ab")
    s.schedule(0.1, fast, priority=-1)
    s.schedule(0.25, lambda: s.schedule(0.02, fast, 9))
    s.cancel(ident)
    await s.run()
    h = [5, 3, 8, 1]
    heapq.heapify(h)
    print(h, heapq.nsmallest(2, h), heapq.nlargest(2, h, key=lambda x: -x), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
    print(list(heapq.merge([1, 4, 7], [2, 5], [3], key=None)), list(heapq.merge("adg", "beh", reverse=False)))
    heapq.heappush(h, "x")


asyncio.run(main())
# expect: 0.10 fast() -> 0
# expect: 0.15 slow('ab',) -> abab
# expect: skip 1
# expect: 0.25 <lambda>() -> 5
# expect: 0.27 fast(9,) -> 9
# expect: 0.30 fast(1, 2, 3) -> 6
# expect: [3, 5, 8, 9] [1, 3] [1, 3] 0 1 [3, 5, 8, 9]
# expect: [1, 2, 3, 4, 5, 7] ['a', 'b', 'd', 'e', 'g', 'h']
# exit: 1
