# Ctrl-C while a child computes cancels main, not the child.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child():
    hit()
    print("child goes on")
    await asyncio.sleep(0)
    print("child again")


async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0.5)
    print("no")


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: child goes on
# expect: child again
# expect: KI
