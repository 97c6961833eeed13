# The repr of a timeout tells its state; misuse is refused.
import asyncio


async def main():
    limit = asyncio.timeout(None)
    print(limit, limit.when(), limit.expired())
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with limit as same:
        print(limit, same is limit)
        limit.reschedule(1000.5)
        print(limit, limit.when())
        try:
            await limit.__aenter__()
        except RuntimeError as error:
            print(error)
    print(limit, limit.expired())
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0) as limit:
            print(limit.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print(limit, limit.expired())
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: <Timeout [created]> None False
# expect: Timeout has not been entered
# expect: <Timeout [active] when=None> True
# expect: <Timeout [active] when=1000.5> 1000.5
# expect: Timeout has already been entered
# expect: <Timeout [finished]> False
# expect: Cannot change state of finished Timeout
# expect: False
# expect: <Timeout [expired]> True
# expect: Cannot change state of expired Timeout
