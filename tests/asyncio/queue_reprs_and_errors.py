# What a queue shows of itself, and its errors.
import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(str(queue), queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    for method in (queue.get_nowait, queue.task_done):
        try:
            method()
        except (asyncio.QueueEmpty, ValueError) as error:
            print(repr(error))
    queue.put_nowait("a")
    queue.put_nowait("b")
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(str(queue))
    task = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    print(str(queue))
    task.cancel()
    endless = asyncio.Queue(-1)
    for item in range(5):
        endless.put_nowait(item)
    print(endless.full(), endless.maxsize)


asyncio.run(main())
# expect: <Queue maxsize=2> True False 0 2
# expect: QueueEmpty()
# expect: ValueError('task_done() called too many times')
# expect: QueueFull()
# expect: <Queue maxsize=2 _queue=['a', 'b'] tasks=2>
# expect: <Queue maxsize=2 _queue=['a', 'b'] _putters[1] tasks=2>
# expect: False -1
