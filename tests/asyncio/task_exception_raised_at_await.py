# The exception of a task comes out where it is awaited, each time.
import asyncio


async def failing():
    await asyncio.sleep(0.1)
    raise LookupError("not there")


async def main():
    task = asyncio.create_task(failing())
    print("created")
    await asyncio.sleep(1)
    print("task is done:", task.done())
    for _ in range(2):
        try:
            await task
        except LookupError as error:
            print("caught", error, error is task.exception())


asyncio.run(main())
# expect: created
# expect: task is done: True
# expect: caught not there True
# expect: caught not there True
