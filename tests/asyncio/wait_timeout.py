# With a timeout, wait returns what there is and cancels nothing.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(work(n)) for n in (1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(loop.time() - start, [t.done() for t in tasks], len(done), len(pending))
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(loop.time() - start, len(done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(loop.time() - start, len(done), len(pending), tasks[1].cancelled())


asyncio.run(main())
# expect: 2.0 [True, False] 1 1
# expect: 2.0 1 1
# expect: 5.0 2 0 False
