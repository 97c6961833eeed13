"""Lesson 5: a TaskGroup waits for all its children, and one failure cancels the others.

When `async with asyncio.TaskGroup()` ends, every child has ended.  If children fail, the group
raises one ExceptionGroup with all the failures in it; `except*` takes it apart by type.
"""

import asyncio


async def child(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
        print(f"  {name}: finished")
        return name.upper()
    except asyncio.CancelledError:
        print(f"  {name}: cancelled")
        raise  # a cancelled task says so to whoever waits for it


async def all_well():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(child("one", 0.2))
        second = group.create_task(child("two", 0.1))
    print("  results:", first.result(), second.result())


async def one_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("quick", 0.1))
        group.create_task(child("faulty", 0.2, ValueError("bad input")))
        group.create_task(child("slow", 3600))
    print("  never printed: the group raised")


async def two_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a", 0, ValueError("wrong value")))
        group.create_task(child("b", 0, KeyError("missing")))


async def main():
    for scene in (all_well, one_fails, two_fail):
        print(scene.__name__)
        try:
            await scene()
        except* ValueError as group:
            print("  ValueErrors:", [str(error) for error in group.exceptions])
        except* KeyError as group:
            print("  KeyErrors:", group.exceptions)


asyncio.run(main())
