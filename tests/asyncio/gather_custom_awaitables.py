# Objects with __await__ become tasks of their own.
import asyncio


class Give:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


async def main():
    print(await asyncio.gather(Give(1), Give(2), asyncio.sleep(0, 3)))
    print(await asyncio.shield(Give(4)))
    print(await asyncio.wait_for(Give(5), 1))
    task = asyncio.ensure_future(Give(6))
    print(type(task).__name__, await task)


asyncio.run(main())
# expect: [1, 2, 3]
# expect: 4
# expect: 5
# expect: Task 6
