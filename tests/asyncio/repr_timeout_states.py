# How a timeout reads before, during and after.
import asyncio


async def main():
    t = asyncio.timeout(5)
    print(t, t.when())
    async with t:
        print(t, t.when(), t.expired())
        t.reschedule(None)
        print(t)
    print(t)
    try:
        async with asyncio.timeout(1) as u:
            try:
                await asyncio.sleep(9)
            finally:
                print(u)
    except TimeoutError:
        print(u, u.expired())
    for again in (lambda: t.reschedule(1), lambda: asyncio.timeout(1).reschedule(2)):
        try:
            again()
        except RuntimeError as error:
            print(error)
    try:
        async with t:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: <Timeout [created]> 5.0
# expect: <Timeout [active] when=5.0> 5.0 False
# expect: <Timeout [active] when=None>
# expect: <Timeout [finished]>
# expect: <Timeout [expiring]>
# expect: <Timeout [expired]> True
# expect: Cannot change state of finished Timeout
# expect: Timeout has not been entered
# expect: Timeout has already been entered
