# A plain for gives awaitables whose results come in the order of completion.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for step in asyncio.as_completed([work(3), work(1), work(2)]):
        print(asyncio.iscoroutine(step))
        try:
            print(await step)
        except ValueError as error:
            print(repr(error))
    for step in asyncio.as_completed([]):
        print("never")
    task = asyncio.create_task(work(1))
    print([await step for step in asyncio.as_completed([task, task, work(0)])])
    stream = asyncio.as_completed([task])
    print(stream is iter(stream), stream is aiter(stream))
    print(await next(stream))
    print(next(stream, "end"))


asyncio.run(main())
# expect: True
# expect: 1
# expect: True
# expect: ValueError(2)
# expect: True
# expect: 3
# expect: [0, 1]
# expect: True True
# expect: 1
# expect: end
