# Cancelled while it waits to get the lock back: it has the lock when it hears of it.
import asyncio


async def waits(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            print("cancelled", error.args, condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waits(condition))
    await asyncio.sleep(0)
    await condition.acquire()
    task.cancel("one")
    await asyncio.sleep(0)
    task.cancel("two")
    await asyncio.sleep(0)
    print(task.done())
    condition.release()
    print(await asyncio.gather(task, return_exceptions=True), condition.locked())


asyncio.run(main())
# expect: False
# expect: cancelled ('two',) True
# expect: [CancelledError('')] False
