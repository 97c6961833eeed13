# A program with a handler of its own for Ctrl-C keeps it.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


def mine(signum, frame): print("mine", signum)
signal.signal(signal.SIGINT, mine)


async def main():
    asyncio.get_running_loop().call_later(0.02, hit)
    await asyncio.sleep(0.05)
    return "fine"


print(asyncio.run(main()), signal.getsignal(signal.SIGINT) is mine)
# expect: mine 2
# expect: fine True
