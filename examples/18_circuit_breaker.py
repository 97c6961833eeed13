"""Lesson 18: a circuit breaker: stop calling what is broken.

Closed: calls go through.  After two failures in a row it opens: calls fail at once, without
troubling the service.  After a while one call may try; if it works, the breaker closes again.
"""

import asyncio
from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class CircuitOpen(Exception):
    pass


class Breaker:
    def __init__(self, limit, cool_down):
        self.limit = limit
        self.cool_down = cool_down
        self.failures = 0
        self.state = State.CLOSED

    def change(self, state):
        print(f"      breaker: {self.state.name} -> {state.name}")
        self.state = state
        if state is State.OPEN:  # the loop will knock again later, whoever is there
            asyncio.get_running_loop().call_later(self.cool_down, self.change, State.HALF_OPEN)

    async def call(self, operation, *args):
        if self.state is State.OPEN:
            raise CircuitOpen("not even tried")
        try:
            result = await operation(*args)
        except OSError:
            self.failures += 1
            if self.failures >= self.limit or self.state is State.HALF_OPEN:
                self.change(State.OPEN)
            raise
        self.failures = 0
        if self.state is not State.CLOSED:
            self.change(State.CLOSED)
        return result


async def flaky(number):
    """A service that is down for requests 2 to 6."""
    await asyncio.sleep(0.02)
    if 2 <= number <= 6:
        raise OSError("connection refused")
    return "fine"


async def main():
    breaker = Breaker(limit=2, cool_down=0.25)
    for number in range(1, 11):
        try:
            answer = await breaker.call(flaky, number)
        except (OSError, CircuitOpen) as error:
            answer = f"{type(error).__name__}: {error}"
        print(f"{number:2}. {answer}")
        await asyncio.sleep(0.1)


asyncio.run(main())
