# SystemExit and KeyboardInterrupt in a task leave the loop at once.
import asyncio


async def leave(error):
    await asyncio.sleep(1)
    raise error


async def main(error):
    task = asyncio.create_task(leave(error))
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main cancelled", task.done())
        raise


for error in (SystemExit(4), KeyboardInterrupt("k")):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print(repr(caught))
# expect: main cancelled True
# expect: SystemExit(4)
# expect: main cancelled True
# expect: KeyboardInterrupt('k')
