# The whole chain of awaits is shown.
import asyncio


async def main():
    await step_one(asyncio.Event())


async def step_one(event):
    await step_two(event)


async def step_two(event):
    print("down here")
    await event.wait()


asyncio.run(main())  # expect: down here
# oracle: hangs
# exit: 3
