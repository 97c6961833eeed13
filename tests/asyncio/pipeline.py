# A lesson: stages connected by queues.
import asyncio

END = object()


async def stage(name, source, sink, change):
    while (item := await source.get()) is not END:
        await asyncio.sleep(0.125)
        print(asyncio.get_running_loop().time(), name, item)
        await sink.put(change(item))
    await sink.put(END)


async def main():
    queues = [asyncio.Queue(1) for _ in range(3)]
    sink = asyncio.Queue()
    queues.append(sink)
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(stage(f"stage{n}", queues[n], queues[n + 1], lambda x, n=n: x * 10 + n))
        for item in range(1, 5):
            await queues[0].put(item)
        await queues[0].put(END)
    while (item := sink.get_nowait()) is not END:
        print(item)


asyncio.run(main())
# expect: 0.125 stage0 1
# expect: 0.25 stage0 2
# expect: 0.25 stage1 10
# expect: 0.375 stage0 3
# expect: 0.375 stage1 20
# expect: 0.375 stage2 101
# expect: 0.5 stage0 4
# expect: 0.5 stage1 30
# expect: 0.5 stage2 201
# expect: 0.625 stage1 40
# expect: 0.625 stage2 301
# expect: 0.75 stage2 401
# expect: 1012
# expect: 2012
# expect: 3012
# expect: 4012
