# timeout and wait_for around eager tasks.
import asyncio


async def work(delay):
    if delay:
        await asyncio.sleep(delay)
    return delay


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    for delay, limit in [(0, 0), (0, 1), (1, 2), (2, 1), (1, 0), (0, -1)]:
        try:
            print(delay, limit, await asyncio.wait_for(work(delay), limit))
        except TimeoutError:
            print(delay, limit, "late")
        try:
            async with asyncio.timeout(limit):
                print(await asyncio.create_task(work(delay)))
        except TimeoutError:
            print(delay, limit, "late")
    print(await asyncio.shield(work(0)), await asyncio.shield(work(1)))
    done, pending = await asyncio.wait([asyncio.create_task(work(0)), asyncio.create_task(work(1))],
                                       return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))


asyncio.run(main())
# expect: 0 0 0
# expect: 0
# expect: 0 1 0
# expect: 0
# expect: 1 2 1
# expect: 1
# expect: 2 1 late
# expect: 2 1 late
# expect: 1 0 late
# expect: 1 0 late
# expect: 0 -1 0
# expect: 0
# expect: 0 1
# expect: 1 1
