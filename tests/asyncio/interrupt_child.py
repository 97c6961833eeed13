# Ctrl-C while main waits for a child.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, hit)
    t = asyncio.create_task(child())
    try:
        await t
    finally:
        print("main ends", t.cancelled())


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: child ends
# expect: main ends True
# expect: KI
