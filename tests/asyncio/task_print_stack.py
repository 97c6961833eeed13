# print_stack shows where a task waits.
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def work():
    await inner()


async def main():
    task = asyncio.create_task(work(), name="w")
    await asyncio.sleep(0)
    print(len(task.get_stack()), task.get_stack()[0].f_lineno, task.get_stack()[0].f_code.co_name)
    await task
    print(task.get_stack())


asyncio.run(main())
# expect: 1 11 work
# expect: []
