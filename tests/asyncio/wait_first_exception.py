# FIRST_EXCEPTION returns at the first failure, or when all are done.
import asyncio


async def work(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise OSError(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(1)), asyncio.create_task(work(2, True)), asyncio.create_task(work(3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([t in done for t in tasks])
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    print(repr(tasks[1].exception()))


asyncio.run(main())
# expect: [True, True, False]
# expect: 1 0
# expect: OSError(2)
