# notify wakes as many as it says, in order.
import asyncio


async def waiter(name, condition):
    async with condition:
        print(name, "waits")
        await condition.wait()
        print(name, "woke", condition.locked())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, condition)) for n in range(5)]
    await asyncio.sleep(1)
    for count in (1, 2):
        async with condition:
            condition.notify(count)
            print("notified", count)
        await asyncio.sleep(1)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: 0 waits
# expect: 1 waits
# expect: 2 waits
# expect: 3 waits
# expect: 4 waits
# expect: notified 1
# expect: 0 woke True
# expect: notified 2
# expect: 1 woke True
# expect: 2 woke True
# expect: 3 woke True
# expect: 4 woke True
