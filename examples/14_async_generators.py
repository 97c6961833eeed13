"""Lesson 14: an async generator: `async def` with `yield` in it.

It is the short way to write an async iterator.  Its `finally` runs when the loop over it ends, and
when it is closed early, if you see to it: `aclosing` does.
"""

import asyncio
from contextlib import aclosing


async def countdown(start):
    print("  opened")
    try:
        for number in range(start, 0, -1):
            await asyncio.sleep(0.05)
            yield number
    finally:
        print("  closed")


async def squares(numbers):
    """Generators can be chained: each item passes through before the next is made."""
    async for number in numbers:
        yield number * number


async def main():
    print("to the end:")
    async for number in countdown(3):
        print("   ", number)

    print("left early, closed by aclosing:")
    async with aclosing(countdown(100)) as numbers:
        async for number in numbers:
            print("   ", number)
            if number == 99:
                break

    print("chained:")
    print("   ", [square async for square in squares(countdown(4))])

    print("by hand:")
    numbers = countdown(2)
    print("   ", await anext(numbers))
    print("   ", await anext(numbers))
    print("   ", await anext(numbers, "nothing left"))

    print("talking to it:")
    echo = echoes()
    print("   ", await anext(echo))
    print("   ", await echo.asend("hello"))
    print("   ", await echo.athrow(ValueError("ouch")))
    await echo.aclose()


async def echoes():
    """`yield` is also a place where values and exceptions come in."""
    answer = "say something"
    while True:
        try:
            heard = yield answer
            answer = f"heard {heard!r}"
        except ValueError as error:
            answer = f"caught {error}"


asyncio.run(main())
