# What semaphores refuse.
import asyncio


async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            kind(-1)
        except ValueError as error:
            print(error)
        print(kind().locked(), kind(0).locked(), kind(0), kind(value=3))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    async with bounded:
        print(bounded)
    try:
        with bounded:
            pass
    except TypeError as error:
        print(error)
    print(await bounded.acquire(), bounded)


asyncio.run(main())
