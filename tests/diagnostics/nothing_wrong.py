# Cancellations that arrive, failures that are caught, tasks that are awaited: not a word.
# flags: --debug --quiet=summary
import asyncio


async def polite():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        raise


async def cleans_up():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.1)


async def fails():
    raise ValueError("no")


async def main():
    tasks = [asyncio.create_task(polite()), asyncio.create_task(cleans_up())]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(await asyncio.gather(fails(), fails(), return_exceptions=True))
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(cleans_up())
    except* ValueError:
        print("group")
    task = asyncio.create_task(polite())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
# expect: [CancelledError(''), CancelledError('')]
# expect: [ValueError('no'), ValueError('no')]
# expect: timeout
# expect: group
# expect: cancelled
