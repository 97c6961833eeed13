# A task that awaits itself is told so.
import asyncio


async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print(str(error).split(":")[0])


asyncio.run(main())  # expect: Task cannot await on itself
