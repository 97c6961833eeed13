# Turns only: the other task counts them.
import asyncio


async def main():
    done = asyncio.Event()

    async def counter():
        for _ in range(100):
            await asyncio.sleep(0)
        done.set()

    task = asyncio.create_task(counter())
    await done.wait()
    await task
    print("counted")


asyncio.run(main())  # expect: counted
