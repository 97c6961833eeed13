# put, get, their nowait forms, sizes and reprs.
import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(queue, queue.maxsize, queue.qsize(), queue.empty(), queue.full())
    await queue.put("a")
    queue.put_nowait("b")
    print(queue, queue.qsize(), queue.empty(), queue.full())
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(await queue.get(), queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    print(queue)
    print(repr(queue).split(" at ")[0], repr(queue).split(" ", 3)[3])
    print(asyncio.Queue(), asyncio.Queue(maxsize=-1).full(), asyncio.Queue(0).maxsize)
    print(asyncio.LifoQueue(3), asyncio.PriorityQueue())
    print(asyncio.Queue[int])


asyncio.run(main())
