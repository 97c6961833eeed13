# Tasks made, gathered, grouped, cancelled.
import asyncio


async def nothing(i):
    return i


async def forever():
    await asyncio.get_running_loop().create_future()


async def main():
    total = 0
    for _ in range(20):
        total += sum(await asyncio.gather(*[nothing(i) for i in range(50)]))
        async with asyncio.TaskGroup() as group:
            for i in range(50):
                group.create_task(nothing(i))
        tasks = [asyncio.create_task(forever()) for _ in range(20)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    print(total)


asyncio.run(main())
