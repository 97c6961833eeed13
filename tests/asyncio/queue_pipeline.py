# Stages joined by queues, ended by a sentinel.
import asyncio


async def stage(name, function, source, target):
    while (item := await source.get()) is not None:
        result = function(item)
        print(name, item, "->", result)
        await target.put(result)
    await target.put(None)
    print(name, "ends")


async def main():
    a, b, c = (asyncio.Queue(1) for _ in range(3))
    first = asyncio.create_task(stage("double", lambda x: x * 2, a, b))
    second = asyncio.create_task(stage("text", lambda x: f"<{x}>", b, c))
    results = []

    async def collect():
        while (item := await c.get()) is not None:
            results.append(item)

    third = asyncio.create_task(collect())
    for n in (1, 2, 3):
        await a.put(n)
    await a.put(None)
    await asyncio.gather(first, second, third)
    print(results)


asyncio.run(main())
# expect: double 1 -> 2
# expect: text 2 -> <2>
# expect: double 2 -> 4
# expect: text 4 -> <4>
# expect: double 3 -> 6
# expect: text 6 -> <6>
# expect: double ends
# expect: text ends
# expect: ['<2>', '<4>', '<6>']
