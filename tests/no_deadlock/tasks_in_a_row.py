# Each waits for the one before it, the first sleeps.
import asyncio


async def link(before, name):
    if before is not None:
        await before
    await asyncio.sleep(1)
    print(name)


async def main():
    task = None
    for name in "abc":
        task = asyncio.create_task(link(task, name))
    await task


asyncio.run(main())
# expect: a
# expect: b
# expect: c
