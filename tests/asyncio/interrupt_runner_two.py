# Ctrl-C ends one run of a Runner, not the next.
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def main(d):
    asyncio.get_running_loop().call_later(d, hit)
    await asyncio.sleep(0.1)
    return d


with asyncio.Runner() as r:
    try:
        print(r.run(main(0.05)))
    except KeyboardInterrupt:
        print("KI")  # expect: KI
    try:
        print(r.run(main(0.2)))  # expect: 0.2
    except KeyboardInterrupt:
        print("KI")
    try:
        print(r.run(main(0.05)))
    except KeyboardInterrupt:
        print("KI")
# expect: KI
