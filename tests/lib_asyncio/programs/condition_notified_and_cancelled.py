# A notification that reaches a cancelled task is passed to the next.
import asyncio


async def wait(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled")
            raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        tasks[0].cancel()
    await asyncio.sleep(1)
    print([task.done() for task in tasks], condition)
    async with condition:
        condition.notify(5)
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
