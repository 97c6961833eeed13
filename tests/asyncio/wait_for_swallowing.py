# A child that swallows the cancellation of wait_for.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "anyway"


async def fails():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("in finally")


async def main():
    for limit in (1, 0):
        for make in (work, fails):
            for wrap in (lambda coro: coro, asyncio.ensure_future):
                try:
                    print(limit, await asyncio.wait_for(wrap(make()), limit))
                except (TimeoutError, ValueError) as error:
                    print(limit, repr(error), repr(error.__cause__), repr(error.__context__))


asyncio.run(main())
# expect: 1 anyway
# expect: 1 anyway
# expect: 1 ValueError('in finally') None TimeoutError()
# expect: 1 ValueError('in finally') None TimeoutError()
# expect: 0 TimeoutError() CancelledError() CancelledError()
# expect: 0 TimeoutError() CancelledError() CancelledError()
# expect: 0 TimeoutError() CancelledError() CancelledError()
# expect: 0 TimeoutError() CancelledError() CancelledError()
