# Ctrl-C leaves run_forever, and the loop can run again.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


loop = asyncio.new_event_loop()
loop.call_later(0.02, hit)
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("KI", loop.is_running(), loop.is_closed())  # expect: KI False False


loop.call_soon(loop.stop); loop.run_forever(); print("again")  # expect: again
loop.close()
