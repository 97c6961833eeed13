# SystemExit and KeyboardInterrupt of a child leave the group alone.
import asyncio


async def child(error):
    await asyncio.sleep(0)
    raise error


async def other():
    try:
        await asyncio.sleep(1)
    finally:
        print("other ends")


async def main(error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(other())
            group.create_task(child(ValueError("v")))
            group.create_task(child(error))
    except BaseException as caught:
        print("main", repr(caught))
        raise


for error in (SystemExit(2), KeyboardInterrupt("k")):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print("outside", repr(caught))
# expect: other ends
# expect: main SystemExit(2)
# expect: outside SystemExit(2)
# expect: other ends
# expect: main KeyboardInterrupt('k')
# expect: outside KeyboardInterrupt('k')
