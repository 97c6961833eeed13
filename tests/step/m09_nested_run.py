import asyncio


async def inner():
    return 1


async def main():
    return asyncio.run(inner())


try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)
