# The group waits for all its children.
import asyncio


async def child(name, seconds):
    await asyncio.sleep(seconds)
    print("child", name)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 2))
        b = group.create_task(child("b", 1), name="named")
        print("body ends", a.done())
    print("group ends", a.result(), b.result(), b.get_name())
    async with asyncio.TaskGroup():
        print("empty group")


asyncio.run(main())
# expect: body ends False
# expect: child b
# expect: child a
# expect: group ends a b named
# expect: empty group
