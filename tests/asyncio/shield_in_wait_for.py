# The classic: a timeout that does not cancel.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "finished after all"


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("slow")
    print(await task)
    both = asyncio.gather(asyncio.shield(work()), asyncio.sleep(5))
    await asyncio.sleep(1)
    both.cancel()
    try:
        await both
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
# expect: slow
# expect: finished after all
# expect: CancelledError()
