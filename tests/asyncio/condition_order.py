# Waiters go on in the order of their waiting, one after another.
import asyncio


async def wait(condition, name):
    async with condition:
        await condition.wait()
        print(name)
        await asyncio.sleep(0.1)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, name)) for name in "abcd"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
        late = asyncio.create_task(wait(condition, "late"))
        await asyncio.sleep(0.1)
        print("notifier leaves")
    await asyncio.gather(*tasks)
    async with condition:
        condition.notify()
    await late
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: notifier leaves
# expect: a
# expect: b
# expect: c
# expect: d
# expect: late
# expect: 0.6
