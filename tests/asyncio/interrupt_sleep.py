# Ctrl-C while main sleeps: main is cancelled, and run raises KeyboardInterrupt.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    asyncio.get_running_loop().call_later(0.05, hit)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling()); raise
    finally:
        print("finally")


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("KI", repr(e), repr(e.__context__), e.__cause__)
# expect: cancelled 1
# expect: finally
# expect: KI KeyboardInterrupt() CancelledError() None
