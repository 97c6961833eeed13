# async for and await in comprehensions.
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def even(x):
    return x % 2 == 0


async def main():
    print([x async for x in numbers(4)], {x % 2 async for x in numbers(5)}, {x: x * x async for x in numbers(3)})
    print([await double(x) for x in range(3)], [await double(x) async for x in numbers(3)])
    print([x async for x in numbers(6) if await even(x)], [(a, b) async for a in numbers(2) for b in "xy"])
    print([(a, b) for a in range(2) async for b in numbers(2)], [[y async for y in numbers(x)] async for x in numbers(3)])
    generator = (x * 10 async for x in numbers(3))
    print(type(generator).__name__, [x async for x in generator])
    print(sum([x async for x in numbers(5)]), {k: await double(v) for k, v in {"a": 1}.items()})


asyncio.run(main())
# expect: [0, 1, 2, 3] {0, 1} {0: 0, 1: 1, 2: 4}
# expect: [0, 2, 4] [0, 2, 4]
# expect: [0, 2, 4] [(0, 'x'), (0, 'y'), (1, 'x'), (1, 'y')]
# expect: [(0, 0), (0, 1), (1, 0), (1, 1)] [[], [0], [0, 1]]
# expect: async_generator [0, 10, 20]
# expect: 10 {'a': 2}
