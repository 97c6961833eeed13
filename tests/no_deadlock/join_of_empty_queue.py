# Nothing was ever put in: join() does not wait.
import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.join()
    print("nothing to do")


asyncio.run(main())  # expect: nothing to do
