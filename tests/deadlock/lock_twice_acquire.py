# acquire() twice, without a release() between them.
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    print("has it")
    await lock.acquire()
    lock.release()


asyncio.run(main())  # expect: has it
# oracle: hangs
# exit: 3
