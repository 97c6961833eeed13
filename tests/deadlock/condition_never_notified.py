# Nobody notifies.
import asyncio


async def main():
    condition = asyncio.Condition()
    async with condition:
        print("waiting")
        await condition.wait()


asyncio.run(main())  # expect: waiting
# oracle: hangs
# exit: 3
