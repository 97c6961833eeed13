# A token bucket made of a loop and a semaphore.
import asyncio


class RateLimiter:
    def __init__(self, rate):
        self.interval = 1 / rate
        self.next_slot = 0.0

    async def __aenter__(self):
        now = asyncio.get_running_loop().time()
        self.next_slot = max(self.next_slot, now)
        wait = self.next_slot - now
        self.next_slot += self.interval
        await asyncio.sleep(wait)

    async def __aexit__(self, *details):
        pass


async def call(n, limiter):
    async with limiter:
        print(f"{asyncio.get_running_loop().time():.2f} call {n}")


async def main():
    limiter = RateLimiter(4)
    await asyncio.gather(*(call(n, limiter) for n in range(6)))
    await asyncio.sleep(1)
    await call("late", limiter)


asyncio.run(main())
# expect: 0.00 call 0
# expect: 0.25 call 1
# expect: 0.50 call 2
# expect: 0.75 call 3
# expect: 1.00 call 4
# expect: 1.25 call 5
# expect: 2.25 call late
