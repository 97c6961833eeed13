# as_completed gives awaitables whose results come in order of completion.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    for awaitable in asyncio.as_completed([work(3), work(1), work(2)]):
        try:
            print("result", await awaitable)
        except ValueError as error:
            print("error", error)
    print([await a for a in asyncio.as_completed([])])


asyncio.run(main())
# expect: result 1
# expect: error two
# expect: result 3
# expect: []
