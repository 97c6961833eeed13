# Ctrl-C just before main returns.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    hit()
    return "value"


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")  # expect: KI
