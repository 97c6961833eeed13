# Handles and timer handles.
import asyncio


def hello():
    print("hello")


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(hello)
    print(type(handle).__name__, handle.cancelled(), isinstance(handle, asyncio.Handle))
    timer = loop.call_later(1, hello)
    print(type(timer).__name__, timer.when() - loop.time(), isinstance(timer, asyncio.TimerHandle))
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(2)
    timer.cancel()
    print(timer.cancelled())
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)


asyncio.run(main())
