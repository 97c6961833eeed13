# The deadline can be moved, to the past too.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(1) as cm:
            cm.reschedule(start + 3)
            await asyncio.sleep(2)
            print("still here")
            await asyncio.sleep(2)
    except TimeoutError:
        print("late", loop.time() - start)
    try:
        async with asyncio.timeout(None) as cm:
            await asyncio.sleep(1)
            cm.reschedule(start)
            print("in the past")
            await asyncio.sleep(1)
            print("never")
    except TimeoutError:
        print("late", loop.time() - start)
    async with asyncio.timeout(1) as cm:
        cm.reschedule(None)
        await asyncio.sleep(100)
    print("no limit", loop.time() - start)


asyncio.run(main())
# expect: still here
# expect: late 3.0
# expect: in the past
# expect: late 4.0
# expect: no limit 104.0
