# The second Ctrl-C does not wait for an await.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    hit()
    print("once")
    hit()
    print("twice?")
    await asyncio.sleep(0)


asyncio.run(main())
# exit: 130
# expect: once
