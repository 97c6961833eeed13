# loop.time() moves only while waiting in virtual time; sleeping adds exactly.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start, wall = loop.time(), time.monotonic()
    await asyncio.sleep(2.5)
    print(round(loop.time() - start, 6), round(time.monotonic() - wall, 3))
    time.sleep(1.5)
    print(round(loop.time() - start, 3))
    handle = loop.call_later(10, print)
    print(round(handle.when() - start, 3))
    handle.cancel()


asyncio.run(main())
# expect: 2.5 2.5
# expect: 4.0
# expect: 14.0
