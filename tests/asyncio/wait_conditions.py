# The three conditions of wait.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    for condition in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
        done, pending = await asyncio.wait(tasks, return_when=condition)
        print(condition, names(done), names(pending), asyncio.get_running_loop().time())
        if pending:
            done, pending = await asyncio.wait(pending)
            print("rest", names(done), names(pending))
        tasks[2].exception()


asyncio.run(main())
# expect: FIRST_COMPLETED ['t1'] ['t2', 't3'] 1.0
# expect: rest ['t2', 't3'] []
# expect: FIRST_EXCEPTION ['t1', 't2'] ['t3'] 5.0
# expect: rest ['t3'] []
# expect: ALL_COMPLETED ['t1', 't2', 't3'] [] 9.0
