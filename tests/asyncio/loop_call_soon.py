# Callbacks run in the next round, in order; cancelled ones do not.
import asyncio


def callback(*args):
    print("callback", args)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 1)
    handle = loop.call_soon(callback, "cancelled")
    loop.call_soon(callback, 2, 3)
    handle.cancel()
    print("scheduled", handle.cancelled())
    await asyncio.sleep(0)
    print("after one round")
    loop.call_soon(lambda: loop.call_soon(callback, "nested"))
    await asyncio.sleep(0)
    print("outer ran")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: scheduled True
# expect: callback (1,)
# expect: callback (2, 3)
# expect: after one round
# expect: outer ran
# expect: callback ('nested',)
