# Without a handler it is told on stderr.
import asyncio


def broken():
    raise ValueError("in a callback")


async def main():
    asyncio.get_running_loop().call_soon(broken)
    await asyncio.sleep(0)
    print("the loop goes on")


asyncio.run(main())  # expect: the loop goes on
# stderr: Exception in callback broken()
# stderr: ValueError: in a callback
