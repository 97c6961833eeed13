# An async generator that is dropped while the loop runs is closed by a task.
import asyncio


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("closing", asyncio.current_task().get_name() != "Task-1")
        await asyncio.sleep(0)
        print("closed")


async def main():
    async for n in numbers():
        print(n)
        if n == 1:
            break
    print("left")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
# expect: 0
# expect: 1
# expect: left
# expect: closing True
# expect: main ends
# expect: closed
