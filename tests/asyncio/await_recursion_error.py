# Awaits nested without end are a RecursionError.
import asyncio


async def forever(n):
    await forever(n + 1)


async def main():
    try:
        await forever(0)
    except RecursionError as error:
        print(error)
    await asyncio.sleep(1)
    print("and the loop goes on")


asyncio.run(main())
# expect: maximum recursion depth exceeded
# expect: and the loop goes on
