"""Lesson 16: what `await` really does: an awaitable of our own.

`await x` calls `x.__await__()` and runs the iterator it returns.  What that iterator yields goes
all the way up to whoever drives the coroutine: the event loop, or our own five lines.
"""

import asyncio


class Pause:
    """Yields its reason to the driver, and returns what the driver sends back."""

    def __init__(self, reason):
        self.reason = reason

    def __await__(self):
        answer = yield self.reason
        return answer


async def conversation():
    name = await Pause("your name?")
    colour = await Pause(f"{name}, your favourite colour?")
    return f"{name} likes {colour}"


def drive(coroutine, answers):
    """A tiny event loop: send values in, look at what comes out, until StopIteration."""
    question = coroutine.send(None)
    for answer in answers:
        print(f"  asked {question!r}, answering {answer!r}")
        try:
            question = coroutine.send(answer)
        except StopIteration as stop:
            return stop.value


class Ready:
    """An awaitable that never waits: its iterator ends at once."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield  # makes this function a generator


class Countdown:
    """An awaitable made of others: delegate to their __await__."""

    def __init__(self, number):
        self.number = number

    def __await__(self):
        for left in range(self.number, 0, -1):
            print("  ", left)
            yield from asyncio.sleep(0.05).__await__()
        return "lift-off"


async def main():
    print("ready:", await Ready("at once"))
    print("countdown:")
    print("  ", await Countdown(3))
    try:
        await Pause("the loop understands only Futures")
    except RuntimeError as error:
        print("RuntimeError:", error)


print("driven by hand:")
print(" ", drive(conversation(), ["Ada", "green"]))
asyncio.run(main())
