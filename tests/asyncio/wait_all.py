# wait gives two sets and raises nothing.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), sorted(t.get_name() for t in done))
    print([t.exception() or t.result() for t in tasks])
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))


asyncio.run(main())
# expect: 3 0 ['t1', 't2', 't3']
# expect: [3, 1, ValueError(2)]
# expect: 3 0
