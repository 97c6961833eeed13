# exit: 1
import asyncio

async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("boom")

async def slow():
    await asyncio.sleep(10)

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(slow(), name="slow")
            group.create_task(bad())
    except* ValueError:
        print("caught")
    await task

asyncio.run(main())
