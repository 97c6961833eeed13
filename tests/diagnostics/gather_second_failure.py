# CPython never shows the second one.
import asyncio


async def first():
    await asyncio.sleep(0.01)
    raise ValueError("first failed")


async def second():
    await asyncio.sleep(0.02)
    raise KeyError("second")


async def fine():
    await asyncio.sleep(0.03)


async def main():
    try:
        await asyncio.gather(first(), second(), fine())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(1)


asyncio.run(main())  # expect: caught first failed
