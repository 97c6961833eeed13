# A task cancelled before its first step never runs.
import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())  # expect: cancelled True
