# Two producers, three consumers, one small queue: who does what when.
import asyncio


async def producer(name, queue, interval, count):
    for i in range(count):
        await asyncio.sleep(interval)
        await queue.put(f"{name}{i}")
        print(f"{now():g} {name} put {i}")


async def consumer(name, queue, seconds):
    while True:
        item = await queue.get()
        print(f"{now():g} {name} takes {item}")
        await asyncio.sleep(seconds)
        queue.task_done()


def now():
    return asyncio.get_running_loop().time()


async def main():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consumer(n, queue, s)) for n, s in (("X", 2.25), ("Y", 3.5), ("Z", 5.75))]
    async with asyncio.TaskGroup() as group:
        group.create_task(producer("p", queue, 1, 4))
        group.create_task(producer("q", queue, 0.6, 5))
    await queue.join()
    print(f"{now():g} all done")
    for task in consumers:
        task.cancel()


asyncio.run(main())
# expect: 0.6 q put 0
# expect: 0.6 X takes q0
# expect: 1 p put 0
# expect: 1 Y takes p0
# expect: 1.2 q put 1
# expect: 1.2 Z takes q1
# expect: 1.8 q put 2
# expect: 2 p put 1
# expect: 2.85 X takes q2
# expect: 2.85 q put 3
# expect: 4.5 Y takes p1
# expect: 4.5 p put 2
# expect: 5.1 X takes q3
# expect: 5.1 q put 4
# expect: 6.95 Z takes p2
# expect: 6.95 p put 3
# expect: 7.35 X takes q4
# expect: 8 Y takes p3
# expect: 12.7 all done
