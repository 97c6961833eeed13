# A million timers set, then all of them cancelled.
# row: call_later and cancel, 1,000,000 live
# items: 1000000 timers
import asyncio
import random


def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    random.seed(3)
    call_later = loop.call_later
    draw = random.random
    timers = [call_later(draw() * 3600, nothing) for _ in range(1_000_000)]
    for timer in timers:
        timer.cancel()
    print(len(timers))


asyncio.run(main())
