"""Lesson 4: coroutine, Task, Future: three things that can be awaited.

A coroutine is a paused function.  A Future is a box for a result that is not there yet.  A Task is
a Future that fills itself by running a coroutine.
"""

import asyncio


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


def describe(title, thing):
    is_future = isinstance(thing, asyncio.Future)
    print(f"{title}: {type(thing).__name__}, a Future: {is_future}")


async def main():
    coroutine = add(1, 2)
    describe("coroutine", coroutine)
    print("awaited:", await coroutine)

    task = asyncio.create_task(add(3, 4), name="adder")
    describe("task", task)
    print("name:", task.get_name(), "done:", task.done())
    print("awaited:", await task, "done:", task.done())
    print("awaited again:", await task)  # unlike a coroutine, a Future keeps its result

    # A bare Future runs nothing: somebody else has to fill it.
    box = asyncio.get_running_loop().create_future()
    describe("future", box)
    box.add_done_callback(lambda future: print("callback: the box holds", future.result()))
    asyncio.get_running_loop().call_later(0.2, box.set_result, "a letter")
    print("awaited:", await box)

    # A Future may hold an exception instead; awaiting it raises.
    broken = asyncio.get_running_loop().create_future()
    broken.set_exception(ValueError("no letter today"))
    try:
        await broken
    except ValueError as error:
        print("ValueError:", error)

    # Asking too early, or filling twice, is an error.
    empty = asyncio.get_running_loop().create_future()
    try:
        empty.result()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    empty.cancel()
    print("cancelled:", empty.cancelled())


asyncio.run(main())
