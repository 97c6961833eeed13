# wait with each condition, each way that a task may end, and limits at the same moment.
import asyncio
import itertools


async def work(how, delay):
    await asyncio.sleep(delay)
    if how == "fails":
        raise ValueError(delay)
    if how == "cancels":
        raise asyncio.CancelledError
    return delay


async def main():
    loop = asyncio.get_running_loop()
    for when in asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION:
        for hows in itertools.product(("returns", "fails", "cancels"), repeat=2):
            for timeout in None, 0, 0.25, 0.3, 0.5:
                tasks = [asyncio.create_task(work(how, 0.25 * (number + 1)))
                         for number, how in enumerate(hows)]
                start = loop.time()
                done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=when)
                print(when, *hows, timeout, f"{loop.time() - start:g}",
                      [task in done for task in tasks], [task in pending for task in tasks])
                await asyncio.wait(tasks)
                done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=when)
                print("   ", len(done), len(pending), type(done).__name__)
                for task in tasks:
                    task.cancelled() or task.exception()


asyncio.run(main())
