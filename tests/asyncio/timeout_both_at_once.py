# Two deadlines in the same iteration.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.25) as outer:
            try:
                async with asyncio.timeout(0.25) as inner:
                    await asyncio.sleep(1)
            except TimeoutError as error:
                print("inner", inner.expired(), outer.expired(), repr(error.__cause__))
            print("between", asyncio.current_task().cancelling())
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("outer", inner.expired(), outer.expired(), repr(error.__cause__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: outer True True CancelledError()
# expect: 0
