# Items of an async generator that never waits.
# row: async generator item
# items: 3000000 items
# goal: 18 ns
import asyncio


async def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


async def main():
    last = None
    async for last in count(3_000_000):
        pass
    print(last)


asyncio.run(main())
