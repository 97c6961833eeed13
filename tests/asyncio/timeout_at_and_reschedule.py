# timeout_at takes a time of the loop; reschedule moves the deadline.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("timeout_at", loop.time())
    async with asyncio.timeout(1) as limit:
        for _ in range(3):
            await asyncio.sleep(0.9)
            limit.reschedule(loop.time() + 1)
        print("kept alive", round(loop.time(), 3))
    try:
        async with asyncio.timeout(100) as limit:
            limit.reschedule(loop.time() + 0.5)
            await asyncio.sleep(1)
    except TimeoutError:
        print("shortened", round(loop.time(), 3), limit.expired())
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(None)
        await asyncio.sleep(1)
        print("no limit any more", limit.when())
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: timeout_at 1.0
# expect: kept alive 3.7
# expect: shortened 4.2 True
# expect: no limit any more None
# expect: Cannot change state of finished Timeout
