# Nobody is there to take the items out.
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("letter")
    await queue.join()


asyncio.run(main())
# oracle: hangs
# exit: 3
