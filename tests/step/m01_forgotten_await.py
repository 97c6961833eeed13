import asyncio


async def fetch():
    await asyncio.sleep(1)
    return "data"


async def main():
    result = fetch()
    if result:
        print("we seem to have a result")
    print(await result)


asyncio.run(main())
