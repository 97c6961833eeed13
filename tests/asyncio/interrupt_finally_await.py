# Ctrl-C: a finally block may await.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, hit)
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")
        await asyncio.sleep(0.01)
        print("cleaned")


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: cleanup
# expect: cleaned
# expect: KI
