# Ctrl-C while main waits for a TaskGroup.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends", n)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, hit)
    async with asyncio.TaskGroup() as g:
        g.create_task(child(1)); g.create_task(child(2))


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: child ends 1
# expect: child ends 2
# expect: KI
