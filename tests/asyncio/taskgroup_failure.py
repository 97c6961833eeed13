# One failure cancels the siblings; the group raises an ExceptionGroup.
import asyncio


async def child(name, seconds, fail=False):
    try:
        await asyncio.sleep(seconds)
        if fail:
            raise ValueError(name)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(child("early", 1)), group.create_task(child("bad", 2, True)), group.create_task(child("late", 3))]
    except* ValueError as errors:
        print(errors, errors.exceptions)
    print([task.cancelled() for task in tasks])


asyncio.run(main())
# expect: early finished
# expect: late cancelled
# expect: unhandled errors in a TaskGroup (1 sub-exception) (ValueError('bad'),)
# expect: [False, False, True]
