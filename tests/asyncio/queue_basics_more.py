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
# expect: <Queue maxsize=2> 2 0 True False
# expect: <Queue maxsize=2 _queue=['a', 'b'] tasks=2> 2 False True
# expect: QueueFull()
# expect: a b
# expect: QueueEmpty()
# expect: <Queue maxsize=2 tasks=2>
# expect: <Queue maxsize=2 tasks=2>
# expect: <Queue maxsize=0> False 0
# expect: <LifoQueue maxsize=3> <PriorityQueue maxsize=0>
# expect: asyncio.queues.Queue[int]
