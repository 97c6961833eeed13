# A group whose body, children and surroundings all end in the same turn, in each combination.
import asyncio
import itertools


async def child(how, moment):
    await asyncio.sleep(moment)
    if how == "fails":
        raise ValueError("child")
    if how == "cancels itself":
        raise asyncio.CancelledError("child")
    if how == "swallows":
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "swallowed"
    return how


def shape(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}, [{', '.join(map(shape, error.exceptions))}])"
    return repr(error)


async def body(hows, end):
    try:
        async with asyncio.TaskGroup() as group:
            for how in hows:
                group.create_task(child(how, 0.5))
            await asyncio.sleep(0.5)
            if end == "fails":
                raise KeyError("body")
            if end == "cancelled error":
                raise asyncio.CancelledError("body")
            if end == "waits":
                await asyncio.sleep(1)
    finally:
        print("   ", group, "cancelling", asyncio.current_task().cancelling())


async def main():
    loop = asyncio.get_running_loop()
    kinds = "returns", "fails", "cancels itself", "swallows"
    for hows in itertools.combinations_with_replacement(kinds, 2):
        for end in "ends", "fails", "cancelled error", "waits":
            for cancelled_at in None, 0.5:
                task = asyncio.create_task(body(hows, end))
                if cancelled_at is not None:
                    loop.call_later(cancelled_at, task.cancel, "from outside")
                print(hows, end, cancelled_at)
                await asyncio.wait([task])
                print("   ", "cancelled" if task.cancelled() else shape(task.exception()), task.cancelling())


asyncio.run(main())
