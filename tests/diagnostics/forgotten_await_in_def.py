# In a plain function nothing can be awaited: the hint says what else there is.  A comprehension is
# part of the coroutine that it stands in.
import asyncio


async def greet():
    print("hello")


def start():
    task = greet()
    del task


async def main():
    start()
    tasks = [greet() for _ in range(2)]
    del tasks
    gone = list(greet() for _ in range(2))
    del gone


asyncio.run(main())
