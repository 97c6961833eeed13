# A task that waits for nothing, cancelled by one that sleeps.
import asyncio


async def for_ever():
    await asyncio.get_running_loop().create_future()


async def main():
    task = asyncio.create_task(for_ever())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())  # expect: cancelled
