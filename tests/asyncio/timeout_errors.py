# Misuse of timeouts.
import asyncio


async def main():
    limit = asyncio.timeout(1)
    print(limit)
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as error:
            print(error)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as error:
        print(error)
    try:
        async with asyncio.timeout(1):
            raise ValueError("own exception")
    except ValueError as error:
        print(error)
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise KeyError("replaced")
    except KeyError as error:
        print("KeyError", error)


asyncio.run(main())
# expect: <Timeout [created]>
# expect: Timeout has not been entered
# expect: Timeout has already been entered
# expect: Timeout has already been entered
# expect: 'Timeout' object does not support the context manager protocol
# expect: own exception
# expect: KeyError 'replaced'
