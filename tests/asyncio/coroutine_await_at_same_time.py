# Two tasks cannot await one coroutine.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "done"


async def wait_for_it(coroutine):
    try:
        return await coroutine
    except RuntimeError as error:
        return f"RuntimeError: {error}"


async def main():
    coroutine = work()
    print(await asyncio.gather(wait_for_it(coroutine), wait_for_it(coroutine)))


asyncio.run(main())  # expect: ['done', 'RuntimeError: coroutine is being awaited already']
