# aclosing ends an async generator at once; without it the loop does, later.
import asyncio
from contextlib import aclosing


async def numbers(name):
    try:
        for n in range(10):
            yield n
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async with aclosing(numbers("with")) as source:
        async for n in source:
            if n == 2:
                break
    print("after aclosing")


asyncio.run(main())
# expect: closed with
# expect: after aclosing
