# wait_for waits until the cancelled coroutine has cleaned up.
import asyncio


async def slow_to_stop():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(3)
        print("cleaned up at", asyncio.get_running_loop().time() - start)


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"


async def main():
    global start
    start = asyncio.get_running_loop().time()
    try:
        await asyncio.wait_for(slow_to_stop(), 1)
    except TimeoutError:
        print("TimeoutError at", asyncio.get_running_loop().time() - start)
    print(await asyncio.wait_for(swallows(), 1))


asyncio.run(main())
# expect: cleaned up at 4.0
# expect: TimeoutError at 4.0
# expect: swallowed
