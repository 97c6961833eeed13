# shutdown(immediate=True) drops what is inside, and counts it as done.
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except asyncio.QueueShutDown as error:
        print(label, repr(error))


async def main():
    queue = asyncio.Queue(2)
    queue.put_nowait(1)
    queue.put_nowait(2)
    tasks = [asyncio.create_task(attempt("join", queue.join())),
             asyncio.create_task(attempt("putter", queue.put(3)))]
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    print(queue)
    await asyncio.gather(*tasks)
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    queue.get_nowait()
    join = asyncio.create_task(attempt("join", queue.join()))
    await asyncio.sleep(0)
    queue.shutdown(True)
    print(queue)
    await asyncio.sleep(1)
    print(join.done())
    queue.task_done()
    await join


asyncio.run(main())
# expect: <Queue maxsize=2 shutdown>
# expect: join None
# expect: putter QueueShutDown()
# expect: <Queue maxsize=0 tasks=1 shutdown>
# expect: False
# expect: join None
