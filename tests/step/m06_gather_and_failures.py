import asyncio


async def child(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error is not None:
        raise error
    print(name, "goes on")


async def main():
    try:
        await asyncio.gather(
            child("a", 1, ValueError("a failed")),
            child("b", 2, KeyError("b failed")),
            child("c", 3),
        )
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(5)


asyncio.run(main())
