# A timeout of wait raises nothing and cancels nothing.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    tasks = {asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2, 3)}
    for limit in (0, 1.5, 1, None):
        done, pending = await asyncio.wait(tasks, timeout=limit)
        print(limit, sorted(task.result() for task in done), len(pending), loop.time())
    done, pending = await asyncio.wait(tasks, timeout=5)
    print(len(done), type(done).__name__, pending, loop.time())


asyncio.run(main())
# expect: 0 [] 3 0.0
# expect: 1.5 [1] 2 1.5
# expect: 1 [1, 2] 1 2.5
# expect: None [1, 2, 3] 0 3.0
# expect: 3 set set() 3.0
