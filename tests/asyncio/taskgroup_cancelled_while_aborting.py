# The parent is cancelled from outside while the group aborts.
import asyncio


async def slow():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.2)


async def fails():
    raise ValueError("child")


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(fails())
            await asyncio.sleep(1)
    except* ValueError as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())
    print("goes on to its next wait")
    await asyncio.sleep(1)
    print("never")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    print(task.cancelling(), task.cancel("outside"))
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelling())


asyncio.run(main())
# expect: 1 True
# expect: (ValueError('child'),) 1
# expect: goes on to its next wait
# expect: () 1
