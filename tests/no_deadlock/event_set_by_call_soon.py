# A callback that is ready will set it.
import asyncio


async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    print(await event.wait())


asyncio.run(main())  # expect: True
