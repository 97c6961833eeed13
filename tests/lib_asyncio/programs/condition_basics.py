# wait, notify, notify_all, wait_for.
import asyncio


async def consumer(condition, items, name):
    async with condition:
        while not items:
            await condition.wait()
        print(name, "takes", items.pop(0))


async def main():
    condition = asyncio.Condition()
    items = []
    print(condition, condition.locked())
    tasks = [asyncio.create_task(consumer(condition, items, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(condition)
    async with condition:
        items.append(1)
        condition.notify()
        print(condition, condition.locked())
    await asyncio.sleep(0.1)
    async with condition:
        items += [2, 3]
        condition.notify_all()
    await asyncio.gather(*tasks)

    async def wait_true():
        async with condition:
            print("result", await condition.wait_for(lambda: items))

    task = asyncio.create_task(wait_true())
    for n in range(3):
        await asyncio.sleep(1)
        async with condition:
            if n == 2:
                items.append(n)
            condition.notify(2)
    await task


asyncio.run(main())
