# Ctrl-C outside of any loop.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


try:
    hit()
    for i in range(10): pass
except KeyboardInterrupt:
    print("KI")  # expect: KI


hit()
# exit: 130
