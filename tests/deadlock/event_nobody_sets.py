# There is nobody who could set the event.
import asyncio


async def main():
    ready = asyncio.Event()
    print("waiting")
    await ready.wait()


asyncio.run(main())  # expect: waiting
# oracle: hangs
# exit: 3
