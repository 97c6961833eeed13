# A timeout that expires in a block that waits no more raises nothing.
import asyncio
import time


async def main():
    async with asyncio.timeout(0.1) as limit:
        time.sleep(0.2)
        print("no await")
    print(limit.expired(), limit, asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.1) as limit:
            time.sleep(0.2)
            await asyncio.sleep(0)
            print("a turn is too short")
            await asyncio.sleep(0)
    except TimeoutError:
        print("expired", limit)


asyncio.run(main())
# expect: no await
# expect: False <Timeout [finished]> 0
# expect: a turn is too short
# expect: expired <Timeout [expired]>
