# The second Ctrl-C, while what is left cleans up.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child cleanup")
        await asyncio.sleep(0.2)
        print("child done")


async def main():
    asyncio.create_task(child())
    asyncio.get_running_loop().call_later(0.05, hit)
    asyncio.get_running_loop().call_later(0.1, hit)
    await asyncio.sleep(10)


try:
    print(asyncio.run(main()))  # expect: child cleanup
except KeyboardInterrupt:
    print("KI")
# expect: KI
