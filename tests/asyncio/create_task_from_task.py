# Tasks can make tasks; nobody waits for the children by itself.
import asyncio


async def grandchild(n):
    await asyncio.sleep(n)
    print("grandchild", n)
    return n


async def child():
    tasks = [asyncio.create_task(grandchild(n)) for n in (0.2, 0.1)]
    print("child ends")
    return tasks


async def main():
    tasks = await asyncio.create_task(child())
    print("main has", len(tasks))
    print([await task for task in tasks])


asyncio.run(main())
# expect: child ends
# expect: main has 2
# expect: grandchild 0.1
# expect: grandchild 0.2
# expect: [0.2, 0.1]
