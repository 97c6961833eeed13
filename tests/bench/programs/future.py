# Two tasks answer each other through futures.
# row: Future round trip between two tasks
# items: 200000 round trips
# goal: 25 x cpython
import asyncio


async def asker(requests, count):
    loop = asyncio.get_running_loop()
    for i in range(count):
        answer = loop.create_future()
        requests[0].set_result(answer)
        await answer
    requests[0].set_result(None)


async def answerer(requests):
    loop = asyncio.get_running_loop()
    while True:
        question = await requests[0]
        if question is None:
            break
        requests[0] = loop.create_future()
        question.set_result(1)


async def main():
    requests = [asyncio.get_running_loop().create_future()]
    await asyncio.gather(answerer(requests), asker(requests, 200_000))
    print("done")


asyncio.run(main())
