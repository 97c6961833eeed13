# A handler of the program's own is left in place.
import asyncio
import signal


def handler(signum, frame):
    print("own handler")


async def main():
    print(signal.getsignal(signal.SIGINT) is handler)
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0)
    print("not cancelled")


signal.signal(signal.SIGINT, handler)
asyncio.run(main())
# expect: True
# expect: own handler
# expect: not cancelled
print(signal.getsignal(signal.SIGINT) is handler)  # expect: True
signal.signal(signal.SIGINT, signal.default_int_handler)


async def changes():
    signal.signal(signal.SIGINT, handler)
    signal.raise_signal(signal.SIGINT)


asyncio.run(changes())  # expect: own handler
print(signal.getsignal(signal.SIGINT) is handler)  # expect: True
