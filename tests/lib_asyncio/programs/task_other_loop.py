# A future belongs to one loop.
import asyncio


async def main():
    other = asyncio.new_event_loop()
    future = other.create_future()
    try:
        await future
    except RuntimeError as error:
        print(str(error).split(" got ")[1])
    try:
        await asyncio.gather(future, asyncio.sleep(0))
    except Exception as error:
        print(type(error).__name__, error)
    other.close()


asyncio.run(main())
