# Dataclasses with an order as the jobs of a PriorityQueue.
import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def worker(name, queue, done):
    while True:
        try:
            job = await queue.get()
        except asyncio.QueueShutDown:
            return
        await asyncio.sleep(job.priority)
        done.append((name, job.name))
        queue.task_done()


async def main():
    queue, done = asyncio.PriorityQueue(), []
    for priority, name in [(3, "low"), (1, "high"), (2, "middle"), (1, "high too")]:
        queue.put_nowait(Job(priority, name))
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(worker(n, queue, done))
        await queue.join()
        queue.shutdown()
    print(done, asyncio.get_running_loop().time())


asyncio.run(main())  # expect: [(0, 'high'), (1, 'high too'), (0, 'middle'), (1, 'low')] 4.0
