# Ctrl-C while the main task computes: it is cancelled at its next wait.
import asyncio
import signal


async def main():
    signal.raise_signal(signal.SIGINT)
    print("computes on", asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(0)
        print("never")
    finally:
        print("finally")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))
# expect: computes on 1
# expect: finally
# expect: KeyboardInterrupt()


async def no_wait():
    signal.raise_signal(signal.SIGINT)
    return "no wait"


try:
    print(asyncio.run(no_wait()))
except KeyboardInterrupt as error:
    print(repr(error))  # expect: KeyboardInterrupt()
