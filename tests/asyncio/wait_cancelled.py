# Cancelling a wait leaves its tasks alone; a cancelled task is done, and no exception.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n)) for n in (5, 6)]
    waiting = asyncio.create_task(asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION))
    await asyncio.sleep(1)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    print([task.done() for task in tasks])
    waiting = asyncio.create_task(asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION))
    await asyncio.sleep(1)
    tasks[0].cancel()
    done, pending = await waiting
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
# expect: [CancelledError('')]
# expect: [False, False]
# expect: 2 0 6.0
