import asyncio


async def main():
    result = await 5


asyncio.run(main())
# exit: 1
