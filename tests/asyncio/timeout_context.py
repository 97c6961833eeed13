# timeout() guards a block.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.timeout(2) as limit:
        await asyncio.sleep(1)
        print("in time", limit.when() - start, limit.expired())
    print(limit.expired(), limit)
    try:
        async with asyncio.timeout(2) as limit:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("cancelled inside")
                raise
    except TimeoutError as error:
        print("TimeoutError", limit.expired(), loop.time() - start, repr(error.__cause__))
    async with asyncio.timeout(None) as limit:
        await asyncio.sleep(100)
        print(limit.when())
    try:
        async with asyncio.timeout(-1):
            print("body begins")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("already late")
    async with asyncio.timeout(0):
        print("no await, no timeout")
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: in time 2.0 False
# expect: False <Timeout [finished]>
# expect: cancelled inside
# expect: TimeoutError True 3.0 CancelledError()
# expect: None
# expect: body begins
# expect: already late
# expect: no await, no timeout
# expect: 0
