# A task that nobody awaits fails.
import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(1)
    del task
    print("main goes on")


asyncio.run(main())  # expect: main goes on
