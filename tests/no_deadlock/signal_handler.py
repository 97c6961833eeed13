# A handler of the program's own may still set the event: this is no deadlock.
import asyncio
import os
import signal


async def main():
    event = asyncio.Event()
    signal.signal(signal.SIGUSR1, lambda *_: event.set())
    asyncio.get_running_loop().call_later(1, os.kill, os.getpid(), signal.SIGUSR1)
    await event.wait()
    print("set by the handler")


asyncio.run(main())  # expect: set by the handler
