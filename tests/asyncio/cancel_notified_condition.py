# A notification that a cancelled waiter had goes to another.
import asyncio


async def waits(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, name)) for name in "ab"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
# expect: a cancelled True
# expect: b notified
# expect: [CancelledError(''), None]
