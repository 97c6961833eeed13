# timeout_at takes a moment of the loop's clock.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 1) as cm:
            print(cm)
            await asyncio.sleep(2)
    except TimeoutError:
        print(loop.time(), cm)
    async with asyncio.timeout_at(None) as cm:
        print(cm, cm.when())
    try:
        async with asyncio.timeout_at(0):
            await asyncio.sleep(0)
            print("one turn")
            await asyncio.sleep(1)
    except TimeoutError:
        print("past")


asyncio.run(main())
# expect: <Timeout [active] when=1.0>
# expect: 1.0 <Timeout [expired]>
# expect: <Timeout [active] when=None> None
# expect: past
