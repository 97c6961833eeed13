# A PriorityQueue of every kind of item keeps them where heapq puts them.
import asyncio
import heapq
import random

random.seed(7)


class Job:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"Job({self.rank})"


class Pair(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


nan = float("nan")
jobs = [Job(i % 3) for i in range(5)]
kinds = {
    "ints": lambda i: random.randrange(20),
    "big": lambda i: random.randrange(10) << random.choice([0, 70]),
    "floats": lambda i: random.choice([1.5, 2.0, -0.0, 0.0, 1e300, float("inf"), 3.25]),
    "mixed": lambda i: random.choice([1, 2.5, True, 3, 0.5, False]),
    "nan": lambda i: random.choice([1.0, nan, 2.0, 0.5]),
    "texts": lambda i: random.choice("abcdé") * random.randrange(4),
    "pairs": lambda i: (random.randrange(5), i),
    "equal": lambda i: (1, (2, 3), "x"),
    "deep": lambda i: (random.randrange(3), (random.randrange(3), i)),
    "lengths": lambda i: tuple(random.randrange(2) for _ in range(random.randrange(4))),
    "same": lambda i: (random.randrange(3), nan, i),
    "jobs": lambda i: jobs[random.randrange(5)],
    "with jobs": lambda i: (random.randrange(2), jobs[random.randrange(5)]),
    "lists": lambda i: [random.randrange(3), i],
    "own tuples": lambda i: Pair((random.randrange(4), i)),
}


async def main():
    for name, make in kinds.items():
        queue, heap, same = asyncio.PriorityQueue(), [], True
        for i in range(300):
            if heap and random.random() < 0.45:
                got, expected = queue.get_nowait(), heapq.heappop(heap)
                same = same and got is expected
            else:
                item = make(i)
                await queue.put(item)
                heapq.heappush(heap, item)
            same = same and all(a is b for a, b in zip(queue._queue, heap, strict=True))
        rest = [await queue.get() for _ in heap]
        print(f"{name}: {same}, {len(rest)} left, {rest[:3]} ... {queue!r}"[:60].split(" at ")[0])

    # What cannot be compared.
    queue = asyncio.PriorityQueue()
    for item in ((1, "a"), (1, None), (0, 2)):
        try:
            await queue.put(item)
        except TypeError as error:
            print(error)
    print(queue.qsize(), queue._unfinished_tasks, queue._queue)
    queue._queue[:] = [3, "x", 5]
    try:
        print(await queue.get())
    except TypeError as error:
        print(error)
    print(queue._queue)

    # With a limit, and those who wait.
    queue = asyncio.PriorityQueue(2)

    async def producer(name):
        for i in range(4):
            await queue.put((random.randrange(10), name, i))
            print("put", name, i)

    async def consumer():
        for _ in range(8):
            print("got", await queue.get())
            queue.task_done()

    await asyncio.gather(producer("p"), producer("q"), consumer())
    await queue.join()
    print(queue.empty())


asyncio.run(main())
