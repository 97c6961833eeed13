# The second Ctrl-C while a finally block waits.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, hit)
    loop.call_later(0.1, hit)
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cancelled again?")
            raise
        finally:
            print("second finally")


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: cleanup
# expect: cancelled again?
# expect: second finally
# expect: KI
