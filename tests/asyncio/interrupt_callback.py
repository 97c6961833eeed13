# Ctrl-C in a callback.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


def cb():
    try:
        hit(); print("cb goes on")
    except KeyboardInterrupt:
        print("KI in cb")


async def main():
    asyncio.get_running_loop().call_soon(cb)
    await asyncio.sleep(0.1)
    print("no")


try:
    asyncio.run(main())  # expect: cb goes on
except KeyboardInterrupt:
    print("KI")
# expect: KI
