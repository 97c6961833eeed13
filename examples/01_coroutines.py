"""Lesson 1: calling an async function does not run it.

A call of a plain function runs its body.  A call of an `async def` function makes a coroutine
object, and nothing of the body has run yet: it runs when somebody awaits it.
"""

import asyncio
import inspect


def plain():
    print("  plain: running")
    return "plain result"


async def fetch(name):
    print(f"  fetch({name}): running")
    await asyncio.sleep(0.1)  # here the coroutine lets others run
    print(f"  fetch({name}): done")
    return f"data of {name}"


async def main():
    print("calling plain()")
    value = plain()
    print("got:", value)

    print("calling fetch('a')")
    coroutine = fetch("a")  # prints nothing: the body has not begun
    print("got:", type(coroutine).__name__, "in state", inspect.getcoroutinestate(coroutine))

    print("awaiting it")
    value = await coroutine
    print("got:", value)
    print("now in state", inspect.getcoroutinestate(coroutine))

    print("awaiting it again")
    try:
        await coroutine  # a coroutine runs once
    except RuntimeError as error:
        print("RuntimeError:", error)

    print("awaiting a new one")
    print("got:", await fetch("b"))


asyncio.run(main())  # the door from plain code into async code
