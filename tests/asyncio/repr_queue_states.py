# How queues read: maxsize, contents, waiters, unfinished tasks.
import asyncio


def show(thing):
    print(repr(thing).replace(hex(id(thing)), "0x…"), str(thing))


async def main():
    q = asyncio.Queue(2)
    show(q)
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    show(q)
    for n in range(2):
        q.put_nowait(n)
    show(q)
    await getter
    q.put_nowait(2)
    putter = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    show(q)
    putter.cancel()
    await asyncio.wait([putter])
    q.task_done()
    show(q)
    show(asyncio.PriorityQueue())
    show(asyncio.LifoQueue(1))


asyncio.run(main())
# expect: <Queue at 0x… maxsize=2> <Queue maxsize=2>
# expect: <Queue at 0x… maxsize=2 _getters[1]> <Queue maxsize=2 _getters[1]>
# expect: <Queue at 0x… maxsize=2 _queue=[0, 1] tasks=2> <Queue maxsize=2 _queue=[0, 1] tasks=2>
# expect: <Queue at 0x… maxsize=2 _queue=[1, 2] _putters[1] tasks=3> <Queue maxsize=2 _queue=[1, 2] _putters[1] tasks=3>
# expect: <Queue at 0x… maxsize=2 _queue=[1, 2] tasks=2> <Queue maxsize=2 _queue=[1, 2] tasks=2>
# expect: <PriorityQueue at 0x… maxsize=0> <PriorityQueue maxsize=0>
# expect: <LifoQueue at 0x… maxsize=1> <LifoQueue maxsize=1>
