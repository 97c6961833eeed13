import asyncio


class RateLimiter:
    """Token bucket."""

    def __init__(self, rate, per=1.0, burst=None):
        self.rate, self.per = rate, per
        self.capacity = burst or rate
        self.tokens = self.capacity
        self.updated = None
        self._lock = asyncio.Lock()

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, *exc):
        return None

    async def acquire(self, n=1):
        loop = asyncio.get_running_loop()
        async with self._lock:
            while True:
                now = loop.time()
                if self.updated is not None:
                    self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate / self.per)
                self.updated = now
                if self.tokens >= n - 1e-9:
                    self.tokens -= n
                    return
                await asyncio.sleep((n - self.tokens) * self.per / self.rate)


class SlidingWindow:
    def __init__(self, limit, window):
        self.limit, self.window, self.calls = limit, window, []

    def allow(self, now):
        self.calls[:] = [t for t in self.calls if t > now - self.window]
        if len(self.calls) < self.limit:
            self.calls.append(now)
            return True
        return False


async def call(i, rl):
    async with rl:
        print(f"{asyncio.get_running_loop().time():.3f} call {i}")


async def main():
    rl = RateLimiter(2, 1.0, burst=3)
    base = asyncio.get_running_loop().time()
    await asyncio.gather(*(call(i, rl) for i in range(8)))
    sw = SlidingWindow(2, 1.0)
    print([sw.allow(t / 10) for t in range(0, 30, 3)])
    sem = asyncio.BoundedSemaphore(2)
    active = peak = 0

    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.01 * (i % 3))
            active -= 1
            return i

    print(await asyncio.gather(*map(limited, range(6))), peak, sem.locked())
    sem.release()


asyncio.run(main())
# expect: 0.000 call 0
# expect: 0.000 call 1
# expect: 0.000 call 2
# expect: 0.500 call 3
# expect: 1.000 call 4
# expect: 1.500 call 5
# expect: 2.000 call 6
# expect: 2.500 call 7
# expect: [True, True, False, False, True, True, False, False, True, True]
# expect: [0, 1, 2, 3, 4, 5] 2 False
# exit: 1
