# A signal handler stops the loop with call_soon_threadsafe.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


loop = asyncio.new_event_loop()


def h(signum, frame):
    print("handler"); loop.call_soon_threadsafe(loop.stop)


signal.signal(signal.SIGUSR1, h)
loop.call_later(0.02, lambda: signal.raise_signal(signal.SIGUSR1))
loop.call_later(5, lambda: print("late"))
loop.run_forever()  # expect: handler
print("stopped")  # expect: stopped
loop.close()
