# A task takes a lock that it has already.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("inside")
        async with lock:
            print("never")


asyncio.run(main())  # expect: inside
# oracle: hangs
# exit: 3
