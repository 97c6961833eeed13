# Children may add to the group, until it shuts down.
import asyncio


async def child(group, depth):
    print("child", depth)
    if depth:
        group.create_task(child(group, depth - 1))
    await asyncio.sleep(0.1)
    print("ends", depth)


async def late(group):
    try:
        await asyncio.sleep(1)
    finally:
        coro = asyncio.sleep(0)
        try:
            group.create_task(coro)
        except RuntimeError as error:
            print(str(error).split(" ", 2)[-1])
        coro.close()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 3))
    print("all over")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as errors:
        print(errors.exceptions)


asyncio.run(main())
# expect: child 3
# expect: child 2
# expect: child 1
# expect: child 0
# expect: ends 3
# expect: ends 2
# expect: ends 1
# expect: ends 0
# expect: all over
# expect: tasks=1 cancelling> is shutting down
# expect: (KeyError('body'),)
