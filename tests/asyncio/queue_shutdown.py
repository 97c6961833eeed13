# shutdown: no more puts; gets drain what is left, then raise.
import asyncio


async def getter(name, queue):
    try:
        while True:
            item = await queue.get()
            print(name, item)
            queue.task_done()
            await asyncio.sleep(1)
    except asyncio.QueueShutDown:
        print(name, "shut down")


async def main():
    queue = asyncio.Queue(maxsize=4)
    for n in range(4):
        queue.put_nowait(n)
    tasks = [asyncio.create_task(getter(n, queue)) for n in "ab"]
    await asyncio.sleep(0.5)
    queue.shutdown()
    for action in (lambda: queue.put_nowait(9),):
        try:
            action()
        except asyncio.QueueShutDown:
            print("no more puts")
    await asyncio.gather(*tasks)
    now = asyncio.Queue()
    now.put_nowait(1)
    waiter = asyncio.create_task(now.join())
    await asyncio.sleep(0)
    now.shutdown(immediate=True)
    await waiter
    try:
        now.get_nowait()
    except asyncio.QueueShutDown:
        print("nothing left")


asyncio.run(main())
# expect: a 0
# expect: b 1
# expect: no more puts
# expect: a 2
# expect: b 3
# expect: a shut down
# expect: b shut down
# expect: nothing left
