# Moving a deadline: later, earlier, into the past, away.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        print("later")
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(loop.time() + 0.1)
            await asyncio.sleep(1)
    except TimeoutError:
        print("earlier")
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(loop.time() - 1)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except TimeoutError:
        print("past", limit)
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(None)
        await asyncio.sleep(1)
    print("away", limit.when())


asyncio.run(main())
# expect: later
# expect: earlier
# expect: past <Timeout [expired]>
# expect: away None
