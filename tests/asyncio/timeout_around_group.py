# A timeout around a group around timeouts.
import asyncio


async def child(n):
    try:
        async with asyncio.timeout(3):
            await asyncio.sleep(n)
        print("child", n, "ends")
    except TimeoutError:
        print("child", n, "late")
    except asyncio.CancelledError:
        print("child", n, "cancelled", asyncio.current_task().cancelling())
        raise


async def main():
    for limit in (1, 3, 5):
        try:
            async with asyncio.timeout(limit) as cm:
                async with asyncio.TaskGroup() as group:
                    group.create_task(child(2))
                    group.create_task(child(4))
                print("group ends")
        except TimeoutError as error:
            print("late", cm.expired(), repr(error.__cause__))
        print(limit, asyncio.current_task().cancelling())


asyncio.run(main())
# expect: child 2 cancelled 1
# expect: child 4 cancelled 1
# expect: late True CancelledError()
# expect: 1 0
# expect: child 2 ends
# expect: child 4 cancelled 1
# expect: late True CancelledError()
# expect: 3 0
# expect: child 2 ends
# expect: child 4 late
# expect: group ends
# expect: 5 0
