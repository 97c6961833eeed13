# A waiter that is cancelled takes the lock again before the error goes on.
import asyncio


async def wait(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError as error:
            print(name, repr(error), condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    first = asyncio.create_task(wait(condition, "first"))
    second = asyncio.create_task(wait(condition, "second"))
    await asyncio.sleep(0)
    await condition.acquire()
    first.cancel("one")
    await asyncio.sleep(1)
    print("still waiting for the lock", first.done())
    first.cancel("two")
    await asyncio.sleep(1)
    print("still", first.done(), condition)
    condition.release()
    await asyncio.wait([first])
    print(first.cancelled(), condition)
    async with condition:
        condition.notify()
    await second


asyncio.run(main())
