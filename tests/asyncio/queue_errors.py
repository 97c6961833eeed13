# QueueEmpty, QueueFull, too many task_done.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    for action in (queue.get_nowait, queue.task_done):
        try:
            action()
        except (asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, repr(str(error)))
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull as error:
        print(type(error).__name__, repr(str(error)), isinstance(error, Exception))
    try:
        await asyncio.wait_for(queue.put(2), 1)
    except TimeoutError:
        print("put timed out", queue.qsize())
    queue.get_nowait()
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("get timed out")


asyncio.run(main())
# expect: QueueEmpty ''
# expect: ValueError 'task_done() called too many times'
# expect: QueueFull '' True
# expect: put timed out 1
# expect: get timed out
