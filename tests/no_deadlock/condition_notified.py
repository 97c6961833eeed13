# notify() comes after a while.
import asyncio


async def main():
    condition = asyncio.Condition()
    ready = []

    async def producer():
        await asyncio.sleep(1)
        async with condition:
            ready.append("here")
            condition.notify_all()

    task = asyncio.create_task(producer())
    async with condition:
        await condition.wait_for(lambda: ready)
    print(ready)
    await task


asyncio.run(main())  # expect: ['here']
