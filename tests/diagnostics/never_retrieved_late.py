# It is told when the last name for the task goes: before the line that follows.
import asyncio
import sys


async def bad():
    raise ValueError("boom")


async def main():
    asyncio.create_task(bad())
    await asyncio.sleep(1)
    print("nobody had the first one", file=sys.stderr)
    task = asyncio.create_task(bad())
    await asyncio.sleep(1)
    print("the second one is kept until here", file=sys.stderr)
    del task
    print("and is gone", file=sys.stderr)


asyncio.run(main())
