# Ctrl-C whose cancellation main swallows: run gives the result.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main():
    asyncio.get_running_loop().call_later(0.05, hit)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
    return "result"


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("KI")
# expect: swallowed
# expect: result
