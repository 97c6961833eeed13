# Timers with the same deadline fire in the order in which they were set.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.5
    handles = [loop.call_at(when, print, number) for number in range(6)]
    handles[2].cancel()
    loop.call_at(when - 0.25, print, "earlier")
    await asyncio.sleep(0.5)
    print("main")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: earlier
# expect: 0
# expect: 1
# expect: 3
# expect: 4
# expect: 5
# expect: main
