# wait_for() looks again only when it is notified.
import asyncio

items = []


async def producer():
    items.append(1)


async def main():
    condition = asyncio.Condition()
    async with condition:
        task = asyncio.create_task(producer())
        await condition.wait_for(lambda: items)
        await task


asyncio.run(main())
# oracle: hangs
# exit: 3
