# wait_for() is a timeout as well.
import asyncio


async def main():
    await asyncio.wait_for(asyncio.Event().wait(), 2)


asyncio.run(main())
# exit: 1
