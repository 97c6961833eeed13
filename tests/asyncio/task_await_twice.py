# A task can be awaited by many, and again.
import asyncio


async def work():
    print("work runs once")
    await asyncio.sleep(1)
    return object()


async def waiter(name, task):
    result = await task
    print(name, "has it")
    return result


async def main():
    task = asyncio.create_task(work())
    a, b, c = await asyncio.gather(waiter("a", task), waiter("b", task), waiter("c", task))
    print(a is b is c, (await task) is a)


asyncio.run(main())
# expect: work runs once
# expect: a has it
# expect: b has it
# expect: c has it
# expect: True True
