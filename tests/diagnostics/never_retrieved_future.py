# The same with a plain future.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("boom"))
    del future
    print("main goes on")


asyncio.run(main())  # expect: main goes on
