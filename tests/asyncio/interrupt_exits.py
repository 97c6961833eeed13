# KeyboardInterrupt raised by main itself.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    raise KeyboardInterrupt("mine")


asyncio.run(main())
# exit: 130
