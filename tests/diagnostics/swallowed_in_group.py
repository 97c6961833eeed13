# The group cannot stop one of its tasks.
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("no")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except BaseException:
        await asyncio.sleep(5)
    print("done at last")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(stubborn(), name="stubborn")
    except* ValueError:
        print("group failed")


asyncio.run(main())
# expect: done at last
# expect: group failed
