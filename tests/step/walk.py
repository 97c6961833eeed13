import asyncio


def double(x):
    y = x * 2
    return y


async def inner(n):
    total = 0
    for i in range(n):
        total += double(i)
    await asyncio.sleep(0.5)
    return total


async def outer():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(inner(2), name="first")
        group.create_task(inner(3), name="second")
    return first.result()


print(asyncio.run(outer()))
