# An async generator that waits inside.
import asyncio


async def numbers(queue):
    while True:
        yield await queue.get()


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    async for number in numbers(queue):
        print(number)


asyncio.run(main())  # expect: 1
# oracle: hangs
# exit: 3
