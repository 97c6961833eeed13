# How many rounds gather, wait, wait_for, shield and as_completed take.
import asyncio


async def work():
    return 1


async def ticker(log):
    n = 0
    while True:
        log[0] = n
        n += 1
        await asyncio.sleep(0)


async def main():
    log = [0]
    task = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)

    async def measure(name, awaitable):
        before = log[0]
        await awaitable
        print(name, log[0] - before)

    await measure("sleep(0)", asyncio.sleep(0))
    await measure("task", asyncio.create_task(work()))
    await measure("gather", asyncio.gather(work(), work()))
    await measure("gather nothing", asyncio.gather())
    await measure("wait", asyncio.wait([asyncio.create_task(work())]))
    await measure("wait_for", asyncio.wait_for(work(), 1))
    await measure("wait_for none", asyncio.wait_for(work(), None))
    await measure("shield", asyncio.shield(work()))
    await measure("coroutine", work())
    for awaitable in asyncio.as_completed([work()]):
        await measure("as_completed", awaitable)
    before = log[0]
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
    print("group", log[0] - before)
    task.cancel()


asyncio.run(main())
# expect: sleep(0) 1
# expect: task 2
# expect: gather 3
# expect: gather nothing 0
# expect: wait 3
# expect: wait_for 0
# expect: wait_for none 0
# expect: shield 3
# expect: coroutine 0
# expect: as_completed 3
# expect: group 3
