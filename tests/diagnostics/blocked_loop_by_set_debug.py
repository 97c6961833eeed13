# Debug mode is switched on by the program, with a threshold of its own.
# flags: --quiet=summary
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.3
    await asyncio.sleep(0)
    time.sleep(0.2)
    await asyncio.sleep(0)
    time.sleep(0.4)
    await asyncio.sleep(0)


asyncio.run(main())
