# Ctrl-C while main computes: it goes on to its next await.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    print("cpu")
    hit()
    n = 0
    for i in range(1000): n += i
    print("goes on", n)
    await asyncio.sleep(0)
    print("never")


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("KI")
# expect: cpu
# expect: goes on 499500
# expect: KI
