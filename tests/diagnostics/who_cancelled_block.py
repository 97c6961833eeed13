# exit: 1
import asyncio


async def slow():
    await asyncio.sleep(10)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(slow(), name="slow")
            await asyncio.sleep(1)
            {}["missing"]
    except* KeyError:
        print("caught")
    await task


asyncio.run(main())
