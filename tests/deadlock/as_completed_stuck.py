# The second of two never completes.
import asyncio


async def stuck():
    await asyncio.get_running_loop().create_future()


async def main():
    for next_one in asyncio.as_completed([asyncio.sleep(1, "first"), stuck()]):
        print(await next_one)


asyncio.run(main())  # expect: first
# oracle: hangs
# exit: 3
