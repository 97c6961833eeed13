# Two loops over generators, side by side.
import asyncio


async def source(name, interval, count):
    for i in range(count):
        await asyncio.sleep(interval)
        print("make", name, i)
        yield i


async def consume(name, interval, count):
    total = 0
    async for i in source(name, interval, count):
        print("use", name, i)
        total += i
    return total


async def main():
    print(await asyncio.gather(consume("a", 1, 3), consume("b", 1.5, 2), consume("c", 0, 2)))


asyncio.run(main())
# expect: make c 0
# expect: use c 0
# expect: make c 1
# expect: use c 1
# expect: make a 0
# expect: use a 0
# expect: make b 0
# expect: use b 0
# expect: make a 1
# expect: use a 1
# expect: make b 1
# expect: use b 1
# expect: make a 2
# expect: use a 2
# expect: [3, 1, 1]
