# from asyncio import * gives the public names.
from asyncio import *


async def main():
    async with TaskGroup() as group:
        task = group.create_task(sleep(1, "slept"))
    print(task.result(), current_task().get_name())
    print(await gather(sleep(0, 1), sleep(0, 2)), Lock().locked(), Queue().empty())
    try:
        await wait_for(Event().wait(), 1)
    except TimeoutError:
        print("late")


run(main())
# expect: slept Task-1
# expect: [1, 2] False True
# expect: late
