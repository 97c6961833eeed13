# Results come in the order of the arguments, whoever ends first.
import asyncio


async def work(n):
    await asyncio.sleep(1 / n)
    print("ends", n)
    return n


async def main():
    print(await asyncio.gather(work(1), work(4), work(2)))
    print(await asyncio.gather())
    print(await asyncio.gather(return_exceptions=True))
    coro = work(4)
    print(await asyncio.gather(coro, work(2), coro))
    future = asyncio.get_running_loop().create_future()
    future.set_result("old")
    print(await asyncio.gather(future, future, asyncio.sleep(0, "new")))
    print(await asyncio.gather(future))
    print(await asyncio.gather(asyncio.gather(work(4), work(2)), work(1)))


asyncio.run(main())
# expect: ends 4
# expect: ends 2
# expect: ends 1
# expect: [1, 4, 2]
# expect: []
# expect: []
# expect: ends 4
# expect: ends 2
# expect: [4, 2, 4]
# expect: ['old', 'old', 'new']
# expect: ['old']
# expect: ends 4
# expect: ends 2
# expect: ends 1
# expect: [[4, 2], 1]
