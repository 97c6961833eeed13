# Only a timer will set the event.
import asyncio


async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(5, event.set)
    print(await event.wait())


asyncio.run(main())  # expect: True
