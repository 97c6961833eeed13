# An async generator is left suspended; the end of the run closes it.
import asyncio


async def numbers():
    try:
        yield 1
        await asyncio.Event().wait()
    finally:
        print("closed")


async def main():
    async for number in numbers():
        print(number)
        break


asyncio.run(main())
# expect: 1
# expect: closed
