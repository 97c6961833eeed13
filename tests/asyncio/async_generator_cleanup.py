# finally of an async generator: at the end, by aclose, or at shutdown.
import asyncio
from contextlib import aclosing


async def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        await asyncio.sleep(0)
        print("cleanup", name)


async def main():
    async for i in numbers("complete"):
        pass
    async with aclosing(numbers("aclosing")) as source:
        async for i in source:
            break
    print("after aclosing")
    kept = numbers("shutdown")
    print(await anext(kept))
    main.kept = kept
    print("main ends")


asyncio.run(main())
# expect: cleanup complete
# expect: cleanup aclosing
# expect: after aclosing
# expect: 0
# expect: main ends
# expect: cleanup shutdown
print("after run")  # expect: after run
