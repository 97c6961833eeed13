import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(job("a", 1))
        group.create_task(job("b", 1))


asyncio.run(main())
# exit: 1
