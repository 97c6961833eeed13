# Tasks are numbered from Task-1, which is main.
import asyncio


async def show():
    print(asyncio.current_task().get_name())


async def main():
    await show()
    await asyncio.create_task(show())
    await asyncio.gather(show(), show())
    await asyncio.create_task(show(), name="special")
    await asyncio.create_task(show())
    await asyncio.wait_for(show(), 1)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
# expect: Task-1
# expect: Task-2
# expect: Task-3
# expect: Task-4
# expect: special
# expect: Task-5
# expect: Task-1
# expect: 1
