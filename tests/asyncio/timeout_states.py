# The states of a Timeout, its repr, and what it refuses.
import asyncio


async def main():
    cm = asyncio.timeout(5)
    print(cm, cm.when(), cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    async with cm as same:
        print(cm, same is cm, cm.when())
        cm.reschedule(None)
        print(cm, cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 1.23456)
        print(cm, cm.when())
        try:
            await cm.__aenter__()
        except RuntimeError as error:
            print(error)
    print(cm, cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    try:
        async with cm:
            pass
    except RuntimeError as error:
        print(error)
    cm = asyncio.timeout(0)
    try:
        async with cm:
            try:
                await asyncio.sleep(1)
            finally:
                print(cm, cm.expired())
                try:
                    cm.reschedule(3)
                except RuntimeError as error:
                    print(error)
    except TimeoutError:
        print(cm, cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as error:
        print(error)
    print(type(cm).__module__, asyncio.Timeout is type(cm))


asyncio.run(main())
# expect: <Timeout [created]> 5.0 False
# expect: Timeout has not been entered
# expect: <Timeout [active] when=5.0> True 5.0
# expect: <Timeout [active] when=None> None
# expect: <Timeout [active] when=1.235> 1.23456
# expect: Timeout has already been entered
# expect: <Timeout [finished]> False
# expect: Cannot change state of finished Timeout
# expect: Timeout has already been entered
# expect: <Timeout [expiring]> True
# expect: Cannot change state of expiring Timeout
# expect: <Timeout [expired]> True
# expect: Cannot change state of expired Timeout
# expect: asyncio.timeouts True
