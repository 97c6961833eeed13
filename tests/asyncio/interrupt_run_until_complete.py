# Ctrl-C leaves run_until_complete without Runner: the task is not cancelled.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


loop = asyncio.new_event_loop()


async def main():
    try:
        await asyncio.sleep(1)
    except BaseException as e:
        print("in", repr(e))
        raise


t = loop.create_task(main())
loop.call_later(0.02, hit)
try:
    loop.run_until_complete(t)
except KeyboardInterrupt:
    print("KI", t.done())


print(t)
t.cancel()
try:
    loop.run_until_complete(t)
except asyncio.CancelledError:
    print("cancelled")


loop.close()
