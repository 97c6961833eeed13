# shutdown at once: what is left is thrown away, and join() ends.
import asyncio


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    print(await queue.get())
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    print(queue.qsize(), queue)
    await asyncio.sleep(0)
    print(joiner.done())
    queue.task_done()
    await joiner
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    try:
        await queue.get()
    except asyncio.QueueShutDown as error:
        print(repr(error))


asyncio.run(main())
# expect: 0
# expect: 0 <Queue maxsize=0 tasks=1 shutdown>
# expect: False
# expect: task_done() called too many times
# expect: QueueShutDown()
