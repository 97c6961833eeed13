# What is ready runs before timers that fall due in the same round.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_later(1, log.append, "timer a")
    loop.call_later(1, lambda: (log.append("timer b"), loop.call_soon(log.append, "soon from b")))
    loop.call_later(1, log.append, "timer c")
    await asyncio.sleep(1)
    log.append("main woke")
    await asyncio.sleep(0)
    print(log)


asyncio.run(main())  # expect: ['timer a', 'timer b', 'timer c', 'soon from b', 'main woke']
