# Waiters are served in order; late comers do not jump the line.
import asyncio


async def worker(name, gate, seconds):
    async with gate:
        print(name, "in")
        await asyncio.sleep(seconds)
    print(name, "out")


async def main():
    gate = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(worker("first", gate, 1))]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(worker(n, gate, 1)) for n in "ab"]
    await asyncio.sleep(1.5)
    tasks.append(asyncio.create_task(worker("late", gate, 0)))
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: first in
# expect: first out
# expect: a in
# expect: a out
# expect: b in
# expect: b out
# expect: late in
# expect: late out
