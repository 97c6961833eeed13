# await of a coroutine runs it at once, in the same task; a task waits its turn.
import asyncio


async def child(name):
    print(name, "in", asyncio.current_task().get_name())
    return name


async def main():
    task = asyncio.create_task(child("task"))
    print(await child("awaited"))
    print("before awaiting the task")
    print(await task)


asyncio.run(main())
# expect: awaited in Task-1
# expect: awaited
# expect: before awaiting the task
# expect: task in Task-2
# expect: task
