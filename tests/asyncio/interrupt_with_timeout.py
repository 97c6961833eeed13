# Ctrl-C while a timeout expires.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    asyncio.get_running_loop().call_later(0.02, hit)
    try:
        async with asyncio.timeout(0.01) as t:
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    await asyncio.sleep(1)
                except asyncio.CancelledError:
                    print("c", asyncio.current_task().cancelling())
                    raise
    except TimeoutError:
        print("timeout")
    print("here")
    await asyncio.sleep(0.1)


try:
    asyncio.run(main())  # expect: c 2
except KeyboardInterrupt:
    print("KI")
# expect: KI
