# run puts the handler of Ctrl-C back.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    h = signal.getsignal(signal.SIGINT)
    print(h is signal.default_int_handler, callable(h))


asyncio.run(main())  # expect: False True
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)  # expect: True
try:
    hit()
    print("no")
except KeyboardInterrupt:
    print("KI outside")  # expect: KI outside
