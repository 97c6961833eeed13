"""Producer/consumer pipeline with sentinel, stats and formatting."""
import asyncio
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Optional, Any


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: Any = field(default=None, compare=False, repr=False)
    retries: int = field(default=0, compare=False)

    def __post_init__(self):
        if self.priority < 0:
            raise ValueError(f"bad priority {self.priority!r}")


@dataclass
class Stats:
    done: Counter = field(default_factory=Counter)
    times: dict = field(default_factory=lambda: defaultdict(list))

    def record(self, worker: str, job: Job, took: float) -> None:
        self.done[worker] += 1
        self.times[job.name[0]].append(round(took, 3))


async def producer(q: asyncio.PriorityQueue, n: int, rng: random.Random):
    for i in range(n):
        job = Job(rng.randint(1, 5), f"{rng.choice('abc')}{i:02}", payload=b"x" * i)
        await q.put(job)
        print(f"[{time.monotonic():6.2f}] put {job}")
        await asyncio.sleep(rng.uniform(0.01, 0.05))


async def worker(name: str, q: asyncio.PriorityQueue, stats: Stats):
    while True:
        job = await q.get()
        start = time.perf_counter()
        try:
            await asyncio.sleep(0.03 * job.priority)
            if job.priority == 5 and job.retries < 1:
                job.retries += 1
                raise RuntimeError("flaky")
        except RuntimeError as e:
            print(f"{name}: {job.name} failed ({e}), requeue")
            await q.put(job)
        else:
            stats.record(name, job, time.perf_counter() - start)
            print(f"{name:>4} done {job.name!s:<5}|{job.priority:^5}|")
        finally:
            q.task_done()


async def main():
    rng = random.Random(42)
    q = asyncio.PriorityQueue(maxsize=4)
    stats = Stats()
    workers = [asyncio.create_task(worker(f"w{i}", q, stats), name=f"w{i}") for i in range(3)]
    await producer(q, 12, rng)
    await q.join()
    for w in workers:
        w.cancel()
    res = await asyncio.gather(*workers, return_exceptions=True)
    print(res)
    print(stats)
    print(sorted(stats.times.items()))
    print(stats.done.most_common(), stats.done.total())


asyncio.run(main())
