# notify(n) wakes the first n.
import asyncio


async def waits(condition, name):
    async with condition:
        await condition.wait()
        print(name)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, name)) for name in "abcde"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])
    async with condition:
        condition.notify(0)
        condition.notify_all()
        print("notified, still locked")
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: a
# expect: b
# expect: [True, True, False, False, False]
# expect: notified, still locked
# expect: c
# expect: d
# expect: e
