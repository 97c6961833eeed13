"""Lesson 17: try again, but wait longer each time.

A service that is overloaded does not get better when everybody asks again at once.  So wait, twice
as long after each failure, with a little randomness so that clients do not move in step.
"""

import asyncio
import random


class Unavailable(Exception):
    pass


class Service:
    """Fails as often as it is told, then answers."""

    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def ask(self):
        self.calls += 1
        await asyncio.sleep(0.01)
        if self.calls <= self.failures:
            raise Unavailable(f"failure {self.calls}")
        return f"answer at call {self.calls}"


async def retry(operation, attempts=4, first_delay=0.1, jitter=None):
    """Run `operation` until it succeeds, at most `attempts` times."""
    delay = first_delay
    for attempt in range(1, attempts + 1):
        try:
            return await operation()
        except Unavailable as error:
            print(f"  attempt {attempt}: {error}")
            if attempt == attempts:
                error.add_note(f"gave up after {attempts} attempts")
                raise
        pause = delay + (jitter.uniform(0, delay / 2) if jitter else 0)
        print(f"  waiting {pause:.3f} s")
        await asyncio.sleep(pause)
        delay *= 2


async def main():
    print("works at once:")
    print(" ", await retry(Service(0).ask))

    print("works at the third attempt:")
    print(" ", await retry(Service(2).ask))

    print("never works:")
    try:
        await retry(Service(99).ask, attempts=3)
    except Unavailable as error:
        print("  Unavailable:", error, error.__notes__)

    print("with jitter, seeded so that this lesson repeats:")
    print(" ", await retry(Service(2).ask, jitter=random.Random(7)))


asyncio.run(main())
