# sleep(0) lets everybody who is ready have one turn.
import asyncio


async def worker(name, rounds):
    for i in range(rounds):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(worker("a", 3), worker("b", 2), worker("c", 4))


asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: c 1
# expect: a 2
# expect: c 2
# expect: c 3
