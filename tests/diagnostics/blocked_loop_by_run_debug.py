# asyncio.run(..., debug=True), and a callback that blocks.
# flags: --quiet=summary
import asyncio
import time


def callback():
    time.sleep(0.25)


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(1)


asyncio.run(main(), debug=True)
