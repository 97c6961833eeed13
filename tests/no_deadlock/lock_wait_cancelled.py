# The one that waits for ever is cancelled by a timeout.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(1):
                await lock.acquire()
        except TimeoutError:
            print("gave up")


asyncio.run(main())  # expect: gave up
