# The three conditions of wait.
import asyncio


async def child(seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(seconds)
    return seconds


def values(tasks):
    return sorted(str(task.exception() or task.result()) for task in tasks)


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(child(seconds, seconds == 0.2)) for seconds in (0.1, 0.2, 0.3)]
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, values(done), len(pending))
        await asyncio.wait(tasks)
        for task in tasks:
            task.exception()


asyncio.run(main())
# expect: FIRST_COMPLETED ['0.1'] 2
# expect: FIRST_EXCEPTION ['0.1', '0.2'] 1
# expect: ALL_COMPLETED ['0.1', '0.2', '0.3'] 0
