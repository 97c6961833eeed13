# A method of the loop that Awl has not.
import asyncio


async def main():
    await asyncio.get_running_loop().run_in_executor(None, print)


asyncio.run(main())
# exit: 1
# oracle: skip: Awl refuses it
