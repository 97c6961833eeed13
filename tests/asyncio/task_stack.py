# get_stack and print_stack show where a task waits.
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def work():
    await inner()


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    task.print_stack(file=sys.stdout)
    await task
    print(task.get_stack())
    task.print_stack(file=sys.stdout)


asyncio.run(main())
