import asyncio


async def say(number):
    print("start", number)
    await asyncio.sleep(0.1)
    print("end", number)


async def main():
    one = asyncio.create_task(say(1))
    two = asyncio.create_task(say(2))
    print("created")
    await one
    print("after one; two is done:", two.done())


asyncio.run(main())
