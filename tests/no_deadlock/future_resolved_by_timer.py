# Only a timer resolves the future.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_at(loop.time() + 2, future.set_result, "late")
    print(await future)


asyncio.run(main())  # expect: late
