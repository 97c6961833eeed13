# wait_for of futures, of done ones, and of failing ones.
import asyncio


async def failing():
    await asyncio.sleep(1)
    raise ValueError("failed in time")


async def main():
    future = asyncio.Future()
    future.set_result("ready")
    print(await asyncio.wait_for(future, 0))
    try:
        await asyncio.wait_for(failing(), 5)
    except ValueError as error:
        print(error)
    pending = asyncio.Future()
    try:
        await asyncio.wait_for(pending, 1)
    except TimeoutError:
        print("future cancelled:", pending.cancelled())
    for thing in (5, None):
        try:
            await asyncio.wait_for(thing, 1)
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: ready
# expect: failed in time
# expect: future cancelled: True
# expect: object int can't be used in 'await' expression
# expect: object NoneType can't be used in 'await' expression
