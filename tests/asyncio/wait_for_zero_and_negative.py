# No time at all: only what is done already is given.
import asyncio


async def work():
    print("begins")
    return 1


async def main():
    for limit in (0, -1):
        try:
            print(await asyncio.wait_for(work(), limit))
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__))
        done = asyncio.get_running_loop().create_future()
        done.set_result("there")
        print(await asyncio.wait_for(done, limit))
        pending = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(pending, limit)
        except TimeoutError:
            print(pending.cancelled())
    print(await asyncio.wait_for(work(), None))


asyncio.run(main())
# expect: TimeoutError() CancelledError()
# expect: there
# expect: True
# expect: TimeoutError() CancelledError()
# expect: there
# expect: True
# expect: begins
# expect: 1
