# wait_for(…, None) waits for ever, too.
import asyncio


async def main():
    await asyncio.wait_for(asyncio.Event().wait(), None)


asyncio.run(main())
# oracle: hangs
# exit: 3
