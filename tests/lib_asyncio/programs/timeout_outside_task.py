# A timeout needs a running loop, and a task to cancel.
import asyncio


async def enter():
    async with asyncio.timeout_at(1):
        pass


try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)
try:
    enter().send(None)
except RuntimeError as error:
    print(error)


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
