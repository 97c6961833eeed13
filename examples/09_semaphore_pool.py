"""Lesson 9: a Semaphore lets only so many through at a time.

Six requests, but the server allows two at once.  All six tasks start at once; four of them wait at
the semaphore, and each that leaves lets the next one in, first come, first served.
"""

import asyncio
import time


class Server:
    """Counts how many requests it serves at once."""

    def __init__(self):
        self.active = 0
        self.peak = 0

    async def handle(self, name):
        self.active += 1
        self.peak = max(self.peak, self.active)
        await asyncio.sleep(0.2)
        self.active -= 1
        return f"reply to {name}"


async def request(server, gate, name, start):
    async with gate:  # waits here while two others are inside
        entered = time.perf_counter() - start
        print(f"{name} enters after {entered:.1f} s")
        return await server.handle(name)


async def run_with(limit):
    server = Server()
    gate = asyncio.Semaphore(limit)
    start = time.perf_counter()
    names = ["r1", "r2", "r3", "r4", "r5", "r6"]
    replies = await asyncio.gather(*(request(server, gate, name, start) for name in names))
    elapsed = time.perf_counter() - start
    print(f"limit {limit}: {len(replies)} replies, at most {server.peak} at once, {elapsed:.1f} s")


async def main():
    await run_with(2)
    await run_with(6)


asyncio.run(main())
