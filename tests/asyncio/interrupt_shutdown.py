# Ctrl-C while run cancels what is left.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child cleanup"); hit(); print("after hit")
        await asyncio.sleep(0.01)
        print("child done")


async def main():
    asyncio.create_task(child())
    await asyncio.sleep(0.01)
    return 5


try:
    print(asyncio.run(main()))  # expect: child cleanup
except KeyboardInterrupt:
    print("KI")
# expect: KI
