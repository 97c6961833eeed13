# notify() is for those who wait already.
import asyncio


async def notifier(condition):
    async with condition:
        condition.notify()


async def main():
    condition = asyncio.Condition()
    await notifier(condition)
    async with condition:
        await condition.wait()


asyncio.run(main())
# oracle: hangs
# exit: 3
