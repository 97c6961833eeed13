# An exception that nobody asks for is told on stderr.
import asyncio


async def failing():
    raise ValueError("nobody looks")


async def main():
    task = asyncio.create_task(failing())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    print("main ends")


asyncio.run(main())  # expect: main ends
# stderr: Task exception was never retrieved
# stderr: ValueError: nobody looks
