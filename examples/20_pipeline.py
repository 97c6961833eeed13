"""Lesson 20: a pipeline: stages side by side, joined by queues.

Each stage takes from the queue before it and puts into the queue after it.  While one stage works
on the second item, the next stage works on the first.  A sentinel at the end says: that was all.
"""

import asyncio
import time

END = object()


async def stage(name, work, seconds, source, target):
    while (item := await source.get()) is not END:
        await asyncio.sleep(seconds)
        result = work(item)
        print(f"{name:6} {item!r} -> {result!r}")
        await target.put(result)
    print(f"{name:6} done")
    await target.put(END)  # pass the end on, or the next stage waits for ever


async def collect(source):
    items = []
    while (item := await source.get()) is not END:
        items.append(item)
    return items


async def main():
    words = ["ready", "steady", "go"]
    queues = [asyncio.Queue(maxsize=1) for _ in range(4)]
    start = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(stage("upper", str.upper, 0.1, queues[0], queues[1]))
        group.create_task(stage("mark", lambda word: word + "!", 0.25, queues[1], queues[2]))
        group.create_task(stage("count", lambda word: (word, len(word)), 0.15, queues[2], queues[3]))
        result = group.create_task(collect(queues[3]))
        for word in [*words, END]:
            await queues[0].put(word)
    print("result:", result.result())

    # Alone, three items of 0.5 s each would take 1.5 s; here the slowest stage sets the pace.
    print(f"took {time.perf_counter() - start:.1f} s")


asyncio.run(main())
