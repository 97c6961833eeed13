# The second Ctrl-C interrupts the cleanup.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, signal.raise_signal, signal.SIGINT)
    loop.call_later(2, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    finally:
        print("cleaning")
        try:
            await asyncio.sleep(5)
            print("never")
        finally:
            print("interrupted")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))
# expect: cleaning
# expect: interrupted
# expect: KeyboardInterrupt()
