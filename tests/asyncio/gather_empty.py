# No awaitables: done at once.
import asyncio


async def main():
    future = asyncio.gather()
    print(future, future.done(), type(future).__name__)
    print(await future)
    print(await asyncio.gather(return_exceptions=True))


asyncio.run(main())
# expect: <Future finished result=[]> True Future
# expect: []
# expect: []
