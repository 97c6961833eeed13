# The main task may swallow Ctrl-C and give a result.
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("swallowed")
    return "result"


print(asyncio.run(main()))
# expect: swallowed
# expect: result
