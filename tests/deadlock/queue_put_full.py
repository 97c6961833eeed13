# Nobody takes anything out of a queue of two places.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    for item in range(3):
        await queue.put(item)
        print("put", item)


asyncio.run(main())
# expect: put 0
# expect: put 1
# oracle: hangs
# exit: 3
