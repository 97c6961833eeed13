# What a task says of itself.
import asyncio


async def work(event):
    await event.wait()
    return [1, 2]


async def fail():
    raise ValueError("x")


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(work(event), name="worker")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.add_done_callback(print)
    print(task)
    event.set()
    print(task)
    await asyncio.sleep(0)
    print(task)
    task = asyncio.create_task(work(asyncio.Event()))
    await asyncio.sleep(0)
    task.cancel("stop")
    print(task)
    await asyncio.wait([task])
    print(task)
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(task, repr(task.exception()))


asyncio.run(main())
