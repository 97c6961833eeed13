# A task cannot wait for its own end.
import asyncio


async def work():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print(str(error).split(": <")[0])


async def main():
    await asyncio.create_task(work())


asyncio.run(main())  # expect: Task cannot await on itself
