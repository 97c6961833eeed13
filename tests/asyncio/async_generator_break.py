# Leaving an async for early: who closes the generator, and when.
import asyncio
from contextlib import aclosing


async def generator(name):
    try:
        for number in range(3):
            yield number
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async for number in generator("dropped"):
        break
    print("after break")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with aclosing(generator("in time")) as items:
        async for number in items:
            break
    print("after aclosing")
    global kept
    kept = generator("by run")
    await anext(kept)
    print("main ends")


asyncio.run(main())
# expect: after break
# expect: closed dropped
# expect: closed in time
# expect: after aclosing
# expect: main ends
# expect: closed by run
