# Wrong values, and a bounded semaphore that is released too often.
import asyncio


async def main():
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print("inside", bounded.locked())
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    zero = asyncio.Semaphore(0)
    try:
        await asyncio.wait_for(zero.acquire(), 1)
    except TimeoutError:
        print("nobody released")
    zero.release()
    print(await zero.acquire())


asyncio.run(main())
# expect: Semaphore initial value must be >= 0
# expect: inside True
# expect: BoundedSemaphore released too many times
# expect: nobody released
# expect: True
