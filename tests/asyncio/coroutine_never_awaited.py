# A coroutine that is dropped without being awaited is told on stderr.
import asyncio


async def fetch():
    print("never printed")


async def main():
    fetch()
    print("main goes on")
    result = fetch()
    print("true!" if result else "false")


asyncio.run(main())
# expect: main goes on
# expect: true!
# stderr: RuntimeWarning: coroutine 'fetch' was never awaited
