# Ctrl-C that nobody catches: the traceback, and exit status 130.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    asyncio.get_running_loop().call_later(0.05, hit)
    await asyncio.sleep(10)


asyncio.run(main())
# exit: 130
