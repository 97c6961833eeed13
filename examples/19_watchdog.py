"""Lesson 19: a watchdog: a coroutine that looks after another one.

The worker must show a sign of life now and then.  If it stays silent for too long, the watchdog
cancels it and starts a new one.
"""

import asyncio


class Watchdog:
    def __init__(self, patience):
        self.patience = patience
        self.fed = asyncio.Event()

    def feed(self):
        self.fed.set()

    async def watch(self, task):
        """Return when the task has ended, or when it had to be ended."""
        while not task.done():
            try:
                async with asyncio.timeout(self.patience):
                    await self.fed.wait()
                self.fed.clear()
            except TimeoutError:
                print("  watchdog: no sign of life, cancelling")
                task.cancel()
                await asyncio.wait([task])


async def worker(dog, steps):
    """Each step takes its time; a long one looks like a hang."""
    for number, seconds in enumerate(steps, 1):
        await asyncio.sleep(seconds)
        print(f"  worker: step {number}")
        dog.feed()
    return "all steps done"


async def supervise(runs):
    for attempt, steps in enumerate(runs, 1):
        print(f"attempt {attempt}")
        dog = Watchdog(patience=0.3)
        task = asyncio.create_task(worker(dog, steps))
        await dog.watch(task)
        if not task.cancelled():
            print("  supervisor:", task.result())
            return attempt
        print("  supervisor: trying again")


async def main():
    hangs_at_second_step = [0.1, 60, 0.1]
    hangs_at_once = [60]
    healthy = [0.1, 0.2, 0.1]
    attempts = await supervise([hangs_at_second_step, hangs_at_once, healthy])
    print("attempts needed:", attempts)


asyncio.run(main())
