# join waits for as many task_done as there were items.
import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.join()
    print("nothing to wait for")
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    queue.put_nowait(1)
    queue.put_nowait(2)
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.get_nowait()
    queue.task_done()
    await asyncio.sleep(0)
    print(joiner.done(), queue)
    queue.get_nowait()
    queue.task_done()
    queue.put_nowait(3)
    await asyncio.sleep(0.1)
    print(joiner.done(), queue)


asyncio.run(main())
# expect: nothing to wait for
# expect: task_done() called too many times
# expect: False <Queue maxsize=0 _queue=[2] tasks=1>
# expect: True <Queue maxsize=0 _queue=[3] tasks=1>
