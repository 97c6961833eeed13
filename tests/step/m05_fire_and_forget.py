import asyncio


async def log(text):
    await asyncio.sleep(1)
    print("logged:", text)


async def main():
    asyncio.create_task(log("important"), name="logger")
    await asyncio.sleep(0.1)
    print("main returns")


asyncio.run(main())
