# A swallowed cancellation means no TimeoutError.
import asyncio


async def main():
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("eaten")
        print("goes on")
    print("no TimeoutError", limit.expired())
    await asyncio.sleep(1)
    print("and life goes on", asyncio.current_task().cancelling())


asyncio.run(main())
# expect: eaten
# expect: goes on
# expect: no TimeoutError True
# expect: and life goes on 0
