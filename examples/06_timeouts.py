"""Lesson 6: a timeout is a cancellation with a date.

`asyncio.timeout(s)` guards a block, `wait_for(aw, s)` guards one awaitable.  Both cancel what is
too slow and raise TimeoutError in its place.
"""

import asyncio


async def cook(dish, seconds):
    try:
        await asyncio.sleep(seconds)
        return f"{dish} is ready"
    finally:
        print(f"  kitchen: cleaning up after {dish}")


async def main():
    print("fast enough:")
    print(" ", await asyncio.wait_for(cook("soup", 0.1), timeout=0.3))

    print("too slow:")
    try:
        await asyncio.wait_for(cook("stew", 60), timeout=0.2)
    except TimeoutError:
        print("  TimeoutError: no stew")

    print("one limit for two steps:")
    try:
        async with asyncio.timeout(0.3):
            print(" ", await cook("bread", 0.2))
            print(" ", await cook("roast", 0.2))  # only 0.1 s are left for this
    except TimeoutError:
        print("  TimeoutError: no roast")

    print("more time on the way:")
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        print(" ", await cook("cake", 0.2))
    print("  expired:", limit.expired())

    print("shielded from the timeout:")
    oven = asyncio.create_task(cook("pie", 0.2))
    try:
        await asyncio.wait_for(asyncio.shield(oven), timeout=0.1)
    except TimeoutError:
        print("  TimeoutError, but the oven is on; done:", oven.done())
    print(" ", await oven)


asyncio.run(main())
