# A timeout needs a running loop, and a task to cancel.
import asyncio


async def enter():
    async with asyncio.timeout_at(1):
        pass


try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)  # expect: no running event loop
try:
    enter().send(None)
except RuntimeError as error:
    print(error)  # expect: no running event loop


async def main():
    def callback():
        try:
            enter().send(None)
        except RuntimeError as error:
            print(error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: Timeout should be used inside a task
# expect: 'Timeout' object does not support the context manager protocol
