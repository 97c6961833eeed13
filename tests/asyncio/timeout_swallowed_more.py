# If the block swallows the cancellation there is no TimeoutError.
import asyncio


async def main():
    async with asyncio.timeout(1) as cm:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("eaten", asyncio.current_task().cancelling())
    print(cm.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("goes on")


asyncio.run(main())
# expect: eaten 1
# expect: True 0
# expect: goes on
