# Comprehensions with async for and await, nested, with conditions.
import asyncio


async def count(limit):
    for number in range(limit):
        await asyncio.sleep(0)
        yield number


async def double(number):
    await asyncio.sleep(0)
    return number * 2


async def main():
    print([number async for number in count(4) if number % 2])
    print({number: await double(number) async for number in count(3)})
    print({await double(number) for number in range(3)})
    print([(a, b) async for a in count(2) async for b in count(2)])
    print([[inner async for inner in count(outer)] for outer in range(3)])
    items = (await double(number) async for number in count(3))
    print(type(items).__name__, [item async for item in items])
    print(await anext(count(1)), await anext(count(0), "none"))


asyncio.run(main())
# expect: [1, 3]
# expect: {0: 0, 1: 2, 2: 4}
# expect: {0, 2, 4}
# expect: [(0, 0), (0, 1), (1, 0), (1, 1)]
# expect: [[], [0], [0, 1]]
# expect: async_generator [0, 2, 4]
# expect: 0 none
