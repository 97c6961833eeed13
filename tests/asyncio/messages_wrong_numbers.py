# Counts and limits that make no sense.
import asyncio

for make in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0), lambda: asyncio.Barrier(-2), lambda: asyncio.BoundedSemaphore(-1)):
    try:
        make()
    except ValueError as error:
        print(error)


async def main():
    bounded = asyncio.BoundedSemaphore(1)
    lock, condition, queue = asyncio.Lock(), asyncio.Condition(), asyncio.Queue(1)
    for call in (bounded.release, lock.release, condition.notify, condition.notify_all, queue.task_done, queue.get_nowait):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull as error:
        print(repr(error))
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
