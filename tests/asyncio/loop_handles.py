# Handles: cancel, cancelled, when, and what they show.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "never")
    print(type(handle).__name__, handle.cancelled())
    handle.cancel()
    print(handle, handle.cancelled())
    start = loop.time()
    timer = loop.call_later(1, print, "timer")
    print(type(timer).__name__, timer.when() - start, timer.cancelled())
    timer.cancel()
    timer.cancel()
    print(timer.cancelled(), str(timer).split(" when")[0])
    first, second = loop.call_at(start + 2, print), loop.call_at(start + 1, print)
    print(first > second, first < second, first >= second, first == second, first != second)
    for one in (first, second):
        one.cancel()
    await asyncio.sleep(0)


asyncio.run(main())
# expect: Handle False
# expect: <Handle cancelled> True
# expect: TimerHandle 1.0 False
# expect: True <TimerHandle cancelled
# expect: True False True False True
