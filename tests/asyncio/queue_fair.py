# Those who wait are served in order.
import asyncio


async def get(queue, name):
    print(name, "got", await queue.get())


async def put(queue, item):
    await queue.put(item)
    print("put", item)


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(queue)
    for n in range(3):
        queue.put_nowait(n)
        print(queue)
    print("main got nothing" if queue.empty() else f"main got {queue.get_nowait()}", queue)
    queue.put_nowait("again")
    await asyncio.gather(*tasks)
    small = asyncio.Queue(1)
    tasks = [asyncio.create_task(put(small, n)) for n in range(4)]
    await asyncio.sleep(0)
    print(small)
    while not small.empty() or not all(task.done() for task in tasks):
        print("get", await small.get(), small)
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: <Queue maxsize=0 _getters[3]>
# expect: <Queue maxsize=0 _queue=[0] _getters[2] tasks=1>
# expect: <Queue maxsize=0 _queue=[0, 1] _getters[1] tasks=2>
# expect: <Queue maxsize=0 _queue=[0, 1, 2] tasks=3>
# expect: main got 0 <Queue maxsize=0 _queue=[1, 2] tasks=3>
# expect: a got 1
# expect: b got 2
# expect: c got again
# expect: put 0
# expect: <Queue maxsize=1 _queue=[0] _putters[3] tasks=1>
# expect: get 0 <Queue maxsize=1 _putters[2] tasks=1>
# expect: put 1
# expect: get 1 <Queue maxsize=1 _putters[1] tasks=2>
# expect: put 2
# expect: get 2 <Queue maxsize=1 tasks=3>
# expect: put 3
# expect: get 3 <Queue maxsize=1 tasks=4>
