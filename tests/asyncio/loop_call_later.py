# Timers: call_later, call_at, cancelling, when().
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def show(name):
        print(name, round(loop.time() - start, 3))

    loop.call_later(2, show, "two")
    loop.call_later(1, show, "one")
    loop.call_at(start + 1.5, show, "at 1.5")
    handle = loop.call_later(1.2, show, "cancelled")
    print(round(handle.when() - start, 3), handle.cancelled())
    handle.cancel()
    loop.call_later(0, show, "now")
    loop.call_later(-1, show, "past")
    loop.call_soon(show, "soon")
    await asyncio.sleep(3)
    print(handle.cancelled())


asyncio.run(main())
# expect: 1.2 False
# expect: soon 0.0
# expect: past 0.0
# expect: now 0.0
# expect: one 1.0
# expect: at 1.5 1.5
# expect: two 2.0
# expect: True
