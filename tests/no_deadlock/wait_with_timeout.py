# wait() gives up by itself.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.Event().wait())
    done, pending = await asyncio.wait([task], timeout=1)
    print(len(done), len(pending))
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())  # expect: 0 1
